package dev.centralita.web.telephony;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.web.telephony.FloorJson.AgentSeen;
import dev.centralita.web.telephony.FloorJson.ExtensionSeen;
import dev.centralita.web.telephony.FloorJson.PbxSeen;
import dev.centralita.web.telephony.FloorJson.QueueSeen;
import dev.centralita.web.telephony.FloorJson.TrunkSeen;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The floor picture after picture, each with a number. Of every entry it is known which picture brought it, so whoever has
 * an earlier picture is told the difference, however many pictures later; nothing is kept for a watcher.
 *
 * <p>A mark is the stream's own name and the number. A mark of another stream, of another node or of before a restart,
 * stands for nothing: its bearer is told everything.
 */
final class FloorStream {

    private static final Logger log = System.getLogger(FloorStream.class.getName());

    private final String name = UUID.randomUUID().toString();
    private final Supplier<FloorJson> pictures;
    private final Changes<PbxSeen> pbxs = new Changes<>(PbxSeen::name);
    private final Changes<QueueSeen> queues = new Changes<>(queue -> queue.pbx() + " " + queue.queue());
    private final Changes<AgentSeen> agents = new Changes<>(agent -> agent.pbx() + " " + agent.agent());
    private final Changes<ExtensionSeen> extensions = new Changes<>(phone -> phone.pbx() + " " + phone.extension());
    private final Changes<TrunkSeen> trunks = new Changes<>(trunk -> trunk.pbx() + " " + trunk.trunk());
    private final Map<String, Changes<?>> lists = new LinkedHashMap<>();

    private @Nullable Object lastTurn;
    private @Nullable FloorJson latest;
    private long number;

    FloorStream(Supplier<FloorJson> pictures) {
        this.pictures = pictures;
        lists.put("pbxs", pbxs);
        lists.put("queues", queues);
        lists.put("agents", agents);
        lists.put("extensions", extensions);
        lists.put("trunks", trunks);
    }

    /**
     * Takes a new picture, one for each turn, however many watchers bring the same one. Where another node hears the PBX
     * and the database is away, there is no newer one.
     */
    synchronized void turn(Object turn) {
        if (turn.equals(lastTurn)) {
            return;
        }
        lastTurn = turn;
        try {
            take(pictures.get());
        } catch (DatabaseAway away) {
            log.log(Level.DEBUG, () -> "no new picture of the floor: " + away.getMessage());
        }
    }

    private void take(FloorJson now) {
        long next = number + 1;
        int changes = pbxs.become(now.pbxs(), next)
                + queues.become(now.queues(), next)
                + agents.become(now.agents(), next)
                + extensions.become(now.extensions(), next)
                + trunks.become(now.trunks(), next);
        if (changes > 0 || latest == null) {
            number = next;
            latest = now;
        }
    }

    /** What came after the mark, or everything for whoever has none that counts; empty if nothing came. */
    synchronized Optional<FloorNewsJson> after(@Nullable String mark) {
        FloorJson now = latest;
        if (now == null) {
            return Optional.empty();
        }
        long known = number(mark);
        if (known == number) {
            return Optional.empty();
        }
        return Optional.of(new FloorNewsJson(
                known == 0 ? null : mark,
                name + "." + number,
                now.at(),
                pbxs.after(known),
                queues.after(known),
                agents.after(known),
                extensions.after(known),
                trunks.after(known),
                known == 0 ? Map.of() : gone(known)));
    }

    private Map<String, List<String>> gone(long known) {
        Map<String, List<String>> gone = new LinkedHashMap<>();
        lists.forEach((list, changes) -> {
            if (!changes.goneAfter(known).isEmpty()) {
                gone.put(list, changes.goneAfter(known));
            }
        });
        return gone;
    }

    /** 0 for a mark that stands for nothing, or for more than is remembered. */
    private long number(@Nullable String mark) {
        if (mark == null || !mark.matches(name + "\\.\\d{1,18}")) {
            return 0;
        }
        long known = Long.parseLong(mark.substring(name.length() + 1));
        boolean isRemembered = known <= number && lists.values().stream().allMatch(changes -> changes.remembers(known));
        return isRemembered ? known : 0;
    }
}
