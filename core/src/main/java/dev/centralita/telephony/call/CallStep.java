package dev.centralita.telephony.call;

/** Something that moves a call from one state to the next. */
enum CallStep {
    ENTERS_QUEUE,
    LEAVES_QUEUE,
    RINGS,
    IS_ANSWERED,
    IS_HELD,
    IS_RESUMED,
    ENDS
}
