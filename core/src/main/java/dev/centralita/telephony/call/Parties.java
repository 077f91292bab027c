package dev.centralita.telephony.call;

import org.jspecify.annotations.Nullable;

/** Who calls whom: the caller's number and name, what was dialled, and on which side of the PBX they are. */
final class Parties {

    private boolean isFromOutside;
    private boolean isToOutside;
    private boolean isTakenByPbx;
    private @Nullable String number;
    private @Nullable String name;
    private @Nullable String channel;
    private @Nullable String dialled;

    Parties() {}

    Parties(CallRecord known) {
        isFromOutside = known.direction() == Direction.INCOMING;
        isToOutside = known.direction() == Direction.OUTGOING;
        number = known.callerNumber();
        name = known.callerName();
        channel = known.callerChannel();
        dialled = known.dialled();
    }

    @Nullable
    String number() {
        return number;
    }

    @Nullable
    String name() {
        return name;
    }

    /** The name of the caller's channel. */
    @Nullable
    String channel() {
        return channel;
    }

    @Nullable
    String dialled() {
        return dialled;
    }

    /** Whether the PBX itself has answered, with an announcement for instance. */
    boolean isTakenByPbx() {
        return isTakenByPbx;
    }

    Direction direction() {
        return isFromOutside ? Direction.INCOMING : isToOutside ? Direction.OUTGOING : Direction.INTERNAL;
    }

    void calledFrom(Channel caller) {
        isFromOutside |= caller.isFromOutside();
        channel = channel == null && !caller.name().isEmpty() ? caller.name() : channel;
    }

    void calledTo(Channel called) {
        isToOutside |= called.isFromOutside();
    }

    /** What is known of the caller already stays. */
    void learn(Channel caller) {
        number = number == null ? caller.number() : number;
        name = name == null ? caller.person() : name;
        dialled = dialled == null && caller.tellsDialled() ? caller.dialled() : dialled;
        isTakenByPbx |= caller.isUp();
    }

    /**
     * What somebody else knows fills what was not heard.
     *
     * @param isBegunUnheard whether what is known here may be wrong, and then gives way
     */
    void completedBy(Parties told, boolean isBegunUnheard) {
        number = better(number, told.number, isBegunUnheard);
        name = better(name, told.name, isBegunUnheard);
        channel = better(channel, told.channel, isBegunUnheard);
        dialled = better(dialled, told.dialled, isBegunUnheard);
        isFromOutside |= told.isFromOutside;
        isToOutside |= told.isToOutside;
        isTakenByPbx |= told.isTakenByPbx;
    }

    private static @Nullable String better(@Nullable String known, @Nullable String told, boolean isBegunUnheard) {
        return known == null || (isBegunUnheard && told != null) ? told : known;
    }
}
