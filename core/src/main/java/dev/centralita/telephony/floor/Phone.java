package dev.centralita.telephony.floor;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An extension and what its phone does.
 *
 * @param devices what the PBX looks at to know
 * @param presence what somebody set by hand, {@code dnd} for not to be disturbed, or null where nothing is set
 */
public record Phone(
        String extension,
        State state,
        Instant since,
        Set<String> devices,
        @Nullable String presence) {

    /** As Asterisk combines them. */
    public enum State {
        IDLE,
        IN_USE,
        BUSY,
        RINGING,
        IN_USE_RINGING,
        ON_HOLD,
        IN_USE_ON_HOLD,
        UNAVAILABLE,
        UNKNOWN
    }

    public Phone {
        devices = Set.copyOf(devices);
    }

    /** The newer sighting of the same phone; it has been at it since it began. */
    Phone then(Phone now) {
        return new Phone(
                extension,
                now.state,
                now.state == state ? since : now.since,
                now.devices.isEmpty() ? devices : now.devices,
                presence);
    }

    Phone present(@Nullable String as) {
        return new Phone(extension, state, since, devices, as);
    }
}
