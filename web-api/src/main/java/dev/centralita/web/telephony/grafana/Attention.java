package dev.centralita.web.telephony.grafana;

import dev.centralita.web.telephony.FloorJson.QueueSeen;

/** What a queue needs just now. */
enum Attention {
    /** Somebody waits, and there is nobody who could answer. */
    NOBODY,
    /** Somebody has been waiting for longer than the target. */
    LATE,
    OK;

    static Attention of(QueueSeen queue, double longestWait) {
        if (!queue.callers().isEmpty() && queue.ready() + queue.ringing() + queue.talking() + queue.wrapUp() == 0) {
            return NOBODY;
        }
        return longestWait > queue.target() ? LATE : OK;
    }
}
