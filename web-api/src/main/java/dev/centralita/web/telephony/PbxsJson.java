package dev.centralita.web.telephony;

import dev.centralita.telephony.pbx.PbxState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every PBX; there are never so many that the list needs pages. */
public record PbxsJson(List<PbxJson> items) {

    static PbxsJson of(List<PbxState> states) {
        return new PbxsJson(states.stream().map(PbxJson::of).toList());
    }

    /** One PBX. */
    public record PbxJson(
            String name,
            String state,
            @Nullable String version,
            Instant since,
            @Nullable Instant lastEventAt,
            String explanation) {

        static PbxJson of(PbxState state) {
            return new PbxJson(
                    state.pbx().value(),
                    state.line().name().toLowerCase(Locale.ROOT),
                    state.version(),
                    state.since(),
                    state.lastEventAt(),
                    state.explanation());
        }
    }
}
