package dev.centralita.telephony.call;

import java.util.EnumMap;
import java.util.Map;

/** Where a call stands; what may follow what is the table below, and everything else changes nothing. */
public enum CallState {
    /** Up, but nobody is rung for it: a menu, an announcement, the way to a queue. */
    ARRIVED,
    WAITING,
    RINGING,
    TALKING,
    HELD,
    ENDED;

    private static final Map<CallState, Map<CallStep, CallState>> TABLE = new EnumMap<>(Map.of(
            ARRIVED,
                    Map.of(
                            CallStep.ENTERS_QUEUE, WAITING,
                            CallStep.RINGS, RINGING,
                            CallStep.IS_ANSWERED, TALKING,
                            CallStep.ENDS, ENDED),
            WAITING,
                    Map.of(
                            CallStep.LEAVES_QUEUE, ARRIVED,
                            CallStep.IS_ANSWERED, TALKING,
                            CallStep.ENDS, ENDED),
            RINGING,
                    Map.of(
                            CallStep.ENTERS_QUEUE, WAITING,
                            CallStep.IS_ANSWERED, TALKING,
                            CallStep.ENDS, ENDED),
            TALKING,
                    Map.of(
                            CallStep.ENTERS_QUEUE, WAITING,
                            CallStep.IS_HELD, HELD,
                            CallStep.ENDS, ENDED),
            HELD,
                    Map.of(
                            CallStep.IS_RESUMED, TALKING,
                            CallStep.ENTERS_QUEUE, WAITING,
                            CallStep.ENDS, ENDED),
            ENDED, Map.of()));

    CallState after(CallStep step) {
        return TABLE.getOrDefault(this, Map.of()).getOrDefault(step, this);
    }
}
