package dev.centralita.telephony.call;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The channels of one call. They are of three sorts: those on the caller's side, those of legs, and pipes between the two,
 * which Asterisk makes for members whose phone is reached through the dialplan.
 */
final class Channels {

    private final Set<String> up = new HashSet<>();
    private final Set<String> callerSide = new HashSet<>();
    private final Map<String, String> otherHalf = new HashMap<>();

    Set<String> up() {
        return Set.copyOf(up);
    }

    boolean areGone() {
        return up.isEmpty();
    }

    boolean isCallerKnown() {
        return !callerSide.isEmpty();
    }

    boolean isOfCaller(Channel channel) {
        return callerSide.contains(channel.id());
    }

    /** Null where it is no pipe. */
    @Nullable
    String otherHalfOf(Channel channel) {
        return otherHalf.get(channel.id());
    }

    void appeared(Channel channel) {
        up.add(channel.id());
    }

    void callerAppeared(Channel channel) {
        callerSide.add(channel.id());
    }

    /** What is joined to the caller's side is on that side. */
    void joined(Channel one, Channel other) {
        otherHalf.put(one.id(), other.id());
        otherHalf.put(other.id(), one.id());
        if (isOfCaller(one) || isOfCaller(other)) {
            callerSide.add(one.id());
            callerSide.add(other.id());
        }
    }

    /** Whether it was up. */
    boolean hungUp(Channel channel) {
        return up.remove(channel.id());
    }

    void allHungUp() {
        up.clear();
    }

    /** The caller of a call that became part of this one is not this one's. */
    void absorb(Channels others) {
        up.addAll(others.up);
        otherHalf.putAll(others.otherHalf);
    }

    /** What somebody else knows of who is on which side; what is up is only what was heard. */
    void completedBy(Channels told, Legs toldLegs) {
        otherHalf.putAll(told.otherHalf);
        toldLegs.all().forEach(leg -> callerSide.removeAll(List.of(leg.channelId(), leg.carrierId())));
        callerSide.addAll(told.callerSide);
    }
}
