package dev.centralita.web.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a call.
 *
 * @param what a word: {@code began}, {@code entered-queue}, {@code rang}, …
 * @param who a phone, a queue or a number, or null
 * @param detail what else is worth saying, or null
 */
public record CallStepJson(
        Instant at,
        String what,
        @Nullable String who,
        @Nullable String detail) {}
