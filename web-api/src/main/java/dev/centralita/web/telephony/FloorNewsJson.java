package dev.centralita.web.telephony;

import dev.centralita.web.telephony.FloorJson.AgentSeen;
import dev.centralita.web.telephony.FloorJson.ExtensionSeen;
import dev.centralita.web.telephony.FloorJson.PbxSeen;
import dev.centralita.web.telephony.FloorJson.QueueSeen;
import dev.centralita.web.telephony.FloorJson.TrunkSeen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is new on the floor: the entries that came or changed, each as a whole.
 *
 * @param after the mark of the picture this builds on, or null if this is everything
 * @param mark of the picture it leads to
 * @param at when that picture was taken, by this node's clock
 * @param gone by list the keys of entries that left: the PBX, a blank, and the queue, agent, extension or trunk
 */
public record FloorNewsJson(
        @Nullable String after,
        String mark,
        Instant at,
        List<PbxSeen> pbxs,
        List<QueueSeen> queues,
        List<AgentSeen> agents,
        List<ExtensionSeen> extensions,
        List<TrunkSeen> trunks,
        Map<String, List<String>> gone) {}
