package dev.centralita.telephony.command;

import dev.centralita.telephony.floor.Phone;
import org.jspecify.annotations.Nullable;

/**
 * An extension that the PBX watches.
 *
 * @param device that rings for it, as {@code PJSIP/204}, or null where none is told
 */
public record WatchedPhone(String extension, @Nullable String device, Phone.State state) {}
