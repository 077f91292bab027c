package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.rule.Sighting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses from what the desk names, and says of everything it leaves alone why: in a rehearsal of each, else of those
 * for whom it is news.
 */
final class Choice {

    private final Round round;
    private final Deeds deeds;
    private final Set<ConversationId> tended;
    private final int most;
    private final List<Judgement> due = new ArrayList<>();
    private final List<Judgement> failed = new ArrayList<>();
    private final Map<ConversationId, Finding> left = new LinkedHashMap<>();

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
        Pages pages = new Pages(round);
        List<Sighting> wanted = wanted(pages.more());
        wanted.addAll(new Unlisted(round).among(unaccounted(wanted), hands));
        judge(wanted);
        while (due.size() < most && pages.hasMore() && goesOn()) {
            judge(wanted(pages.more()));
        }
        due.addAll(failed);
        int end = Math.min(most, due.size());
        due.subList(end, due.size()).forEach(beyond -> leave(beyond, Outcome.SKIPPED, Reason.LIMIT_REACHED));
        newsAmong(left).forEach(round::decided);
        return List.copyOf(due.subList(0, end));
    }

    private List<Sighting> wanted(List<Sighting> named) {
        return new ArrayList<>(named.stream()
                .filter(seen -> round.order().covers(seen.id()) && !tended.contains(seen.id()))
                .toList());
    }

    /** What a run is confined to was looked up one by one already. */
    private boolean goesOn() {
        return round.order().only() == null && !round.witness().shouldStop();
    }

    private void judge(List<Sighting> wanted) {
        round.tally().examined(wanted.size());
        Map<ConversationId, Progress> progress = deeds.progress(
                round.rule().name(),
                round.desk().name(),
                wanted.stream().map(Sighting::id).toList());
        for (Sighting seen : wanted) {
            Progress known = progress.getOrDefault(seen.id(), Progress.NONE);
            Judgement judgement = round.judged(seen, known, round.now());
            if (judgement.isToAct()) {
                (known.hasFailed() ? failed : due).add(judgement);
            } else {
                leave(judgement, outcomeOfThoseLeft(), judgement.reason());
            }
        }
    }

    private void leave(Judgement judgement, Outcome outcome, Reason reason) {
        left.put(judgement.seen().id(), Finding.of(judgement, outcome, reason));
    }

    private Set<ConversationId> unaccounted(List<Sighting> wanted) {
        Set<ConversationId> open = new HashSet<>(round.order().named());
        open.removeAll(tended);
        wanted.forEach(seen -> open.remove(seen.id()));
        return open;
    }

    /** What was previewed and is not due any more has changed. */
    private Outcome outcomeOfThoseLeft() {
        return round.order().only() != null ? Outcome.CHANGED : Outcome.SKIPPED;
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
}
