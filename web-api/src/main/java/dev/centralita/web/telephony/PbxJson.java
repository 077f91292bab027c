package dev.centralita.web.telephony;

import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A PBX and how the line to it stands. */
public record PbxJson(
        String name,
        String state,
        @Nullable String version,
        Instant since,
        @Nullable Instant lastEventAt,
        String explanation) {

    static PbxJson of(PbxState state, Language language) {
        return new PbxJson(
                state.pbx().value(),
                state.line().name().toLowerCase(Locale.ROOT),
                state.version(),
                state.since(),
                state.lastEventAt(),
                Texts.say(language, state.explanation()));
    }
}
