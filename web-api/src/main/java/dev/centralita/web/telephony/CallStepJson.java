package dev.centralita.web.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a call.
 *
 * @param what a word: {@code began}, {@code entered-queue}, {@code rang}, …
 * @param who a phone, a queue or a number, or null; of {@code ended} the side that wished it, {@code caller} or {@code
 *     called}
 * @param detail what else is worth saying, or null: of {@code entered-queue} the place in it, of {@code left-queue} and
 *     {@code stopped-ringing} a word for why
 */
public record CallStepJson(
        Instant at,
        String what,
        @Nullable String who,
        @Nullable String detail) {}
