package dev.centralita.telephony.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How often one call was put on hold, and by whom. */
final class Holds {

    private final List<Hold> inOrder;

    Holds(List<Hold> known) {
        inOrder = new ArrayList<>(known);
    }

    List<Hold> all() {
        return inOrder;
    }

    void addAll(Holds others) {
        inOrder.addAll(others.inOrder);
    }

    void goOnFrom(List<Hold> earlier) {
        inOrder.addAll(0, earlier);
    }

    boolean isHeldBy(Channel channel) {
        return inOrder.stream()
                .anyMatch(hold -> hold.until() == null && hold.channelId().equals(channel.id()));
    }

    boolean isHeldByNobody() {
        return inOrder.stream().allMatch(hold -> hold.until() != null);
    }

    void begin(Channel by, Instant at) {
        inOrder.add(new Hold(by.id(), by.endpoint(), at, null));
    }

    void end(String channelId, Instant at) {
        inOrder.replaceAll(hold -> hold.channelId().equals(channelId) ? hold.endedAt(at) : hold);
    }

    void endAll(Instant at) {
        inOrder.replaceAll(hold -> hold.endedAt(at));
    }

    Duration lengthAt(Instant now) {
        return inOrder.stream().map(hold -> hold.lengthAt(now)).reduce(Duration.ZERO, Duration::plus);
    }
}
