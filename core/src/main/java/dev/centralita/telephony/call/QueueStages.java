package dev.centralita.telephony.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The queues one call went through, in order; it waits in the last of them at most. */
final class QueueStages {

    private final List<QueueStage> inOrder;

    QueueStages(List<QueueStage> known) {
        inOrder = new ArrayList<>(known);
    }

    List<QueueStage> all() {
        return inOrder;
    }

    Optional<QueueStage> open() {
        return last().filter(QueueStage::isOpen);
    }

    Optional<Instant> beganAt() {
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.get(0).enteredAt());
    }

    @Nullable
    String latestQueue() {
        return last().map(QueueStage::queue).orElse(null);
    }

    boolean isWaitingIn(String queue) {
        return open().map(QueueStage::queue).filter(queue::equals).isPresent();
    }

    void enter(String queue, int position, Instant at) {
        inOrder.add(QueueStage.entered(queue, position, at));
    }

    void leave(QueueStage.Result how, Instant at) {
        inOrder.set(inOrder.size() - 1, inOrder.get(inOrder.size() - 1).left(at, how));
    }

    /** The latest stay in that queue ended well. */
    void connected(String queue, Instant at) {
        for (int place = inOrder.size() - 1; place >= 0; place--) {
            if (inOrder.get(place).queue().equals(queue)) {
                inOrder.set(place, inOrder.get(place).left(at, QueueStage.Result.CONNECTED));
                return;
            }
        }
    }

    /** Stays of another call that became part of this one. */
    void addAll(QueueStages others) {
        others.inOrder.stream()
                .filter(stage -> inOrder.stream().noneMatch(known -> known.isSameAs(stage)))
                .forEach(inOrder::add);
    }

    /** Stays that were not heard take their place among those that were. */
    void completedBy(QueueStages told, @Nullable Instant guess) {
        int place = 0;
        for (QueueStage stage : told.inOrder) {
            int known = placeOf(stage);
            if (known >= 0) {
                inOrder.set(known, inOrder.get(known).completedBy(stage, guess));
                place = known + 1;
            } else {
                place = placeAfterEarlier(stage, place);
                inOrder.add(place++, stage);
            }
        }
    }

    private int placeOf(QueueStage stage) {
        return IntStream.range(0, inOrder.size())
                .filter(place -> inOrder.get(place).isSameAs(stage))
                .findFirst()
                .orElse(-1);
    }

    private int placeAfterEarlier(QueueStage stage, int first) {
        int place = first;
        while (place < inOrder.size()
                && Moments.isClearlyBefore(inOrder.get(place).enteredAt(), stage.enteredAt())) {
            place++;
        }
        return place;
    }

    /**
     * From the first queue to the answer, or where there is none to the end of the last stay. Queues that come after the
     * answer are none the caller waited in for it.
     */
    Optional<Duration> waiting(@Nullable Instant answeredAt, Instant until) {
        return beganAt()
                .filter(began -> answeredAt == null || !began.isAfter(answeredAt))
                .map(began -> Elapsed.between(began, answeredAt == null ? leftAt(until) : answeredAt));
    }

    private Instant leftAt(Instant until) {
        return last().map(QueueStage::leftAt).orElse(until);
    }

    private Optional<QueueStage> last() {
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.get(inOrder.size() - 1));
    }
}
