package dev.centralita.telephony.extension;

import dev.centralita.telephony.floor.Phone;
import org.jspecify.annotations.Nullable;

/**
 * An agent's extension this moment.
 *
 * @param state null where the PBX could not be asked
 * @param isOnQueue whether any queue rings there, be it paused or not
 */
public record AgentExtension(String extension, Phone.@Nullable State state, boolean isOnQueue) {}
