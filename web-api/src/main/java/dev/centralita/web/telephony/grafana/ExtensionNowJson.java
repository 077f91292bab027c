package dev.centralita.web.telephony.grafana;

import dev.centralita.web.telephony.FloorJson.ExtensionSeen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone.
 *
 * @param presence what somebody set by hand, {@code dnd} for not to be disturbed, or null
 * @param lasting for how many seconds the state has lasted
 */
public record ExtensionNowJson(
        String pbx,
        String extension,
        String state,
        @Nullable String presence,
        Instant since,
        double lasting) {

    static ExtensionNowJson of(ExtensionSeen extension, Instant now) {
        return new ExtensionNowJson(
                extension.pbx(),
                extension.extension(),
                extension.state(),
                extension.presence(),
                extension.since(),
                Seconds.between(extension.since(), now));
    }
}
