package dev.centralita.housekeeping.judgement;

import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Silence;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Utterance;
import dev.centralita.housekeeping.rule.When;
import dev.centralita.housekeeping.rule.When.AnsweredBy;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Who spoke last, and whether that leaves the customer waiting. What the hub says is nobody's word. */
public record Talk(Sighting seen) {

    /** The newest word of anybody but the hub. */
    public Optional<Utterance> newest() {
        return newestOf(Speaker.CUSTOMER, Speaker.AGENT, Speaker.BOT);
    }

    /** The message that a ladder begins after, or 0 where nobody said anything. */
    public long anchor() {
        return newest().map(Utterance::message).orElse(0L);
    }

    boolean leavesCustomerWaiting(AnsweredBy by) {
        Optional<Utterance> answer = answer(by);
        boolean isUnanswered = seen.lastOf(Speaker.CUSTOMER)
                .filter(word -> answer.isEmpty() || answer.get().compareTo(word) < 0)
                .isPresent();
        return isUnanswered || (by == AnsweredBy.PERSON && deskSaysWaiting(answer));
    }

    /** Since when; empty where whose silence it is never spoke. */
    Optional<Instant> silentSince(Silence silence, When when) {
        return switch (silence.of()) {
            case CUSTOMER -> seen.lastOf(Speaker.CUSTOMER).map(Utterance::at).or(() -> Optional.of(seen.createdAt()));
            case AGENT -> answer(when.answeredBy()).map(Utterance::at);
            case ANYBODY -> newest().map(Utterance::at).or(() -> Optional.of(seen.createdAt()));
        };
    }

    private boolean deskSaysWaiting(Optional<Utterance> answer) {
        Instant since = seen.waitingSince();
        return since != null && (answer.isEmpty() || answer.get().at().isBefore(since));
    }

    private Optional<Utterance> answer(AnsweredBy by) {
        return by == AnsweredBy.PERSON ? newestOf(Speaker.AGENT) : newestOf(Speaker.AGENT, Speaker.BOT);
    }

    private Optional<Utterance> newestOf(Speaker... speakers) {
        return Stream.of(speakers)
                .flatMap(speaker -> seen.lastOf(speaker).stream())
                .max(Comparator.naturalOrder());
    }
}
