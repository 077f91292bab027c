package dev.centralita.telephony.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What became of a call that nobody answered. What was tried last decides. */
final class Ending {

    /** Of several phones rung together, the result that says most about the caller's luck. */
    private static final List<DialResult> TELLING =
            List.of(DialResult.CANCELLED, DialResult.NO_ANSWER, DialResult.BUSY, DialResult.FAILED);

    private Ending() {}

    static Disposition of(
            int cause, boolean isTakenByPbx, @Nullable DialResult placing, List<Leg> legs, List<QueueStage> stages) {
        Optional<QueueStage> last = stages.stream().reduce((before, after) -> after);
        List<Leg> sinceThen = legs.stream().filter(isAfter(last)).toList();
        if (!sinceThen.isEmpty()) {
            return ofLegs(sinceThen, cause);
        }
        if (last.isPresent()) {
            return ofStage(last.get());
        }
        if (placing != null && placing != DialResult.ANSWERED) {
            return Disposition.of(placing);
        }
        return Disposition.ofCause(cause).orElse(isTakenByPbx ? Disposition.UNSERVED : Disposition.CANCELLED);
    }

    private static Predicate<Leg> isAfter(Optional<QueueStage> stage) {
        return leg -> leg.queue() == null
                && stage.map(QueueStage::leftAt)
                        .map(left -> !leg.dialledAt().isBefore(left))
                        .orElse(true);
    }

    private static Disposition ofLegs(List<Leg> legs, int cause) {
        return TELLING.stream()
                .filter(result -> legs.stream().anyMatch(leg -> leg.result() == result))
                .map(Disposition::of)
                .findFirst()
                .or(() -> Disposition.ofCause(cause))
                .orElse(Disposition.CANCELLED);
    }

    private static Disposition ofStage(QueueStage stage) {
        return switch (stage.result()) {
            case ABANDONED, WAITING -> Disposition.ABANDONED;
            case TIMED_OUT -> Disposition.NO_ANSWER;
            case EXITED, CONNECTED -> Disposition.EXITED;
        };
    }
}
