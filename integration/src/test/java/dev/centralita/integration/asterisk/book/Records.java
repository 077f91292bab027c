package dev.centralita.integration.asterisk.book;

import java.time.Instant;

/** Call records as an Asterisk writes them. */
final class Records {

    private Records() {}

    /** Somebody outside talked to a phone; nobody else was rung. */
    static CdrEntry answered(String id, String channel, String phone, Instant from, int seconds) {
        return new CdrEntry(
                id,
                id,
                "1150001111",
                null,
                "800100",
                "from-trunk",
                channel,
                phone,
                "Dial",
                "",
                from,
                from.plusSeconds(5),
                from.plusSeconds(seconds),
                "ANSWERED",
                "");
    }
}
