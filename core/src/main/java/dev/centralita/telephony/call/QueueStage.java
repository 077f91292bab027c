package dev.centralita.telephony.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stay of a call in one queue; a call that overflows has several. */
public record QueueStage(
        String queue,
        int position,
        Instant enteredAt,
        @Nullable Instant leftAt,
        Result result) {

    /** How the stay ended. */
    public enum Result {
        WAITING,
        CONNECTED,
        ABANDONED,
        /** Nobody took the call in time; the dialplan goes on with it. */
        TIMED_OUT,
        /** Left in another way, by a key for instance. */
        EXITED
    }

    static QueueStage entered(String queue, int position, Instant at) {
        return new QueueStage(queue, position, at, null, Result.WAITING);
    }

    boolean isSameAs(QueueStage other) {
        return queue.equals(other.queue) && Moments.areClose(enteredAt, other.enteredAt);
    }

    /**
     * What somebody else knows of how the same stay ended counts where that was not heard.
     *
     * @param guess when stays were taken to be over whose end was not heard, or null
     */
    QueueStage completedBy(QueueStage told, @Nullable Instant guess) {
        boolean isUnheard = leftAt == null || (leftAt.equals(guess) && result == Result.ABANDONED);
        return isUnheard && told.leftAt != null
                ? new QueueStage(
                        queue,
                        position,
                        enteredAt,
                        Moments.later(Moments.exact(told.leftAt, leftAt), enteredAt),
                        told.result)
                : this;
    }

    boolean isOpen() {
        return leftAt == null;
    }

    /** The first way of leaving counts, except that an agent who takes the call is told of after the leaving. */
    QueueStage left(Instant at, Result how) {
        if (isOpen()) {
            return new QueueStage(queue, position, enteredAt, at, how);
        }
        return how == Result.CONNECTED ? new QueueStage(queue, position, enteredAt, leftAt, how) : this;
    }
}
