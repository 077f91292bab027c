package dev.centralita.housekeeping.deed;

import static java.lang.System.Logger.Level.WARNING;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Sightings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses from what the desk names, and says of everything it leaves alone why: in a rehearsal of each, else of those
 * for whom it is news.
 */
final class Choice {

    private static final System.Logger log = System.getLogger(Choice.class.getName());

    private final Round round;
    private final Deeds deeds;
    private final Set<ConversationId> tended;
    private final int most;

    /**
     * For one round.
     *
     * @param tended what this run deals with anyway
     */
    Choice(Round round, Deeds deeds, Set<ConversationId> tended, int most) {
        this.round = round;
        this.deeds = deeds;
        this.tended = tended;
        this.most = most;
    }

    /** Those that a step is due for, as many as may be, the longest silence first, what failed before at the end. */
    List<Judgement> chosen(Hands hands) {
        round.witness().begins("collecting", 0);
        Sightings sightings = round.desk().answer(round.question());
        tellOfGaps(sightings);
        List<Sighting> wanted = wanted(sightings);
        wanted.addAll(new Unlisted(round).among(unaccounted(wanted), hands));
        round.tally().examined(wanted.size());
        Map<ConversationId, Progress> progress = deeds.progress(
                round.rule().name(),
                round.desk().name(),
                wanted.stream().map(Sighting::id).toList());
        List<Judgement> due = new ArrayList<>();
        List<Judgement> left = new ArrayList<>();
        for (Sighting seen : wanted) {
            Judgement judgement = round.judged(seen, progress.getOrDefault(seen.id(), Progress.NONE), round.now());
            (judgement.isToAct() ? due : left).add(judgement);
        }
        due.sort(Comparator.comparing(
                judgement -> hasFailed(progress.get(judgement.seen().id()))));
        int end = Math.min(most, due.size());
        tell(left, due.subList(end, due.size()));
        return List.copyOf(due.subList(0, end));
    }

    private List<Sighting> wanted(Sightings sightings) {
        return new ArrayList<>(sightings.conversations().stream()
                .filter(seen -> round.order().covers(seen.id()) && !tended.contains(seen.id()))
                .toList());
    }

    private Set<ConversationId> unaccounted(List<Sighting> wanted) {
        Set<ConversationId> open = new HashSet<>(round.order().named());
        open.removeAll(tended);
        wanted.forEach(seen -> open.remove(seen.id()));
        return open;
    }

    private void tell(List<Judgement> left, List<Judgement> beyond) {
        Map<ConversationId, Finding> findings = new LinkedHashMap<>();
        left.forEach(judgement -> findings.put(judgement.seen().id(), leftAlone(judgement)));
        beyond.forEach(judgement ->
                findings.put(judgement.seen().id(), Finding.of(judgement, Outcome.SKIPPED, Reason.LIMIT_REACHED)));
        newsAmong(findings).forEach(round::decided);
    }

    /** What was previewed and is not due any more has changed. */
    private Finding leftAlone(Judgement judgement) {
        boolean wasNamed = round.order().only() != null;
        return Finding.of(judgement, wasNamed ? Outcome.CHANGED : Outcome.SKIPPED, judgement.reason());
    }

    private List<Finding> newsAmong(Map<ConversationId, Finding> findings) {
        List<Finding> all = List.copyOf(findings.values());
        if (round.order().isRehearsal() || round.order().only() != null) {
            return all;
        }
        Map<ConversationId, Reason> reasons = new LinkedHashMap<>();
        all.forEach(finding -> reasons.put(finding.conversation(), finding.reason()));
        Set<ConversationId> news = deeds.notes(round.rule().name(), round.desk().name(), reasons, round.now());
        return all.stream()
                .filter(finding -> news.contains(finding.conversation()))
                .toList();
    }

    private void tellOfGaps(Sightings sightings) {
        if (sightings.gap() != null) {
            log.log(WARNING, () -> "WARNING: " + round.desk().name() + " names not all: " + sightings.gap());
        }
        if (sightings.isCut()) {
            log.log(
                    WARNING,
                    () -> "WARNING: rule " + round.rule().name() + " looks at the first " + Round.MOST_SEEN
                            + " conversations, the longest silent; the others are not looked at while these are as many");
        }
    }

    private static boolean hasFailed(@Nullable Progress progress) {
        return progress != null && progress.hasFailed();
    }
}
