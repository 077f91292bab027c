package dev.centralita.housekeeping.judgement;

import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Intention;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Silence;
import dev.centralita.housekeeping.rule.Step;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rule saw, in the words that the operator's sentence is made of; nothing anybody said. */
final class Facts {

    private final RuleVersion version;
    private final Talk talk;
    private final Map<String, String> facts = new LinkedHashMap<>();

    Facts(RuleVersion version, Talk talk) {
        this.version = version;
        this.talk = talk;
    }

    Map<String, String> with(Progress progress, Instant now) {
        Sighting seen = talk.seen();
        Rule rule = version.rule();
        put("desk", rule.desk());
        put("rule", rule.name());
        put("ruleVersion", version.version());
        put("now", now);
        put("conversationStatus", seen.status().word());
        put("inbox", seen.inbox());
        put("team", seen.team());
        put("assignee", seen.assignee());
        put("labels", seen.labels().isEmpty() ? null : String.join(", ", sorted(seen)));
        put("priority", seen.priority() == null ? null : seen.priority().word());
        talk.newest().ifPresent(word -> {
            put("lastBy", word.speaker().word());
            put("lastAt", word.at());
        });
        Silence silence = rule.when().silence();
        if (silence != null) {
            put("allowed", silence.atLeast());
            talk.silentSince(silence, rule.when()).ifPresent(since -> put("silentSince", since));
        }
        put("waitingSince", seen.waitingSince());
        put("snoozedUntil", seen.snoozedUntil());
        put("replyUntil", Instant.MAX.equals(seen.replyUntil()) ? null : seen.replyUntil());
        step(rule.ladder(), progress);
        return facts;
    }

    private void step(List<Step> ladder, Progress progress) {
        int done = progress.stepsDone();
        put("steps", ladder.size());
        if (done >= ladder.size()) {
            return;
        }
        Step next = ladder.get(done);
        put("step", done + 1);
        put(
                "acts",
                next.acts().stream().map(Intention::kind).map(Act.Kind::word).collect(Collectors.joining(", ")));
        Instant last = progress.lastStepAt();
        put("dueAt", last == null ? null : last.plus(next.after()));
    }

    private static List<String> sorted(Sighting seen) {
        return seen.labels().stream().sorted().toList();
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
