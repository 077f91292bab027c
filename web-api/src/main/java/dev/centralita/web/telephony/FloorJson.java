package dev.centralita.web.telephony;

import dev.centralita.telephony.floor.Floor;
import dev.centralita.telephony.floor.FloorAgent;
import dev.centralita.telephony.floor.FloorPhone;
import dev.centralita.telephony.floor.FloorQueue;
import dev.centralita.telephony.floor.FloorTrunk;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.PauseTaken;
import dev.centralita.telephony.floor.PbxPicture;
import dev.centralita.telephony.floor.WaitingCaller;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.web.request.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The call centre at one moment. */
public record FloorJson(
        Instant at,
        List<PbxSeen> pbxs,
        List<QueueSeen> queues,
        List<AgentSeen> agents,
        List<ExtensionSeen> extensions,
        List<TrunkSeen> trunks) {

    /**
     * A PBX and whether it is heard.
     *
     * @param heardAt until when what is shown of it is true, or null if it was never heard
     * @param calls that are up
     * @param clockAhead by how many seconds its clock is ahead of ours, or null where it does not say its time; moments
     *     on the floor are by our clock
     */
    public record PbxSeen(
            String name,
            String state,
            Instant since,
            @Nullable Instant heardAt,
            int calls,
            @Nullable Double clockAhead) {}

    /**
     * A queue, its callers in their order.
     *
     * @param target within how many seconds a call should be answered
     */
    public record QueueSeen(
            String pbx,
            String queue,
            double target,
            long ready,
            long talking,
            long ringing,
            long wrapUp,
            long paused,
            List<CallerSeen> callers,
            Today today) {}

    /** Somebody who waits. */
    public record CallerSeen(
            String call, @Nullable String number, @Nullable String name, int position, Instant since) {}

    /**
     * A queue's day so far.
     *
     * @param judged of the offered, those that the service level is of: who gave up at once is not
     * @param serviceLevel from 0 to 1, or null where nothing was offered
     */
    public record Today(
            long offered,
            long answered,
            long abandoned,
            long judged,
            @Nullable Double serviceLevel) {

        static final Today NOTHING_YET = new Today(0, 0, 0, 0, null);

        static Today of(Figures figures) {
            return new Today(
                    figures.offered(),
                    figures.answered(),
                    figures.abandoned(),
                    figures.offered() - figures.abandonedSoon(),
                    figures.serviceLevel().isPresent() ? figures.serviceLevel().getAsDouble() : null);
        }
    }

    /**
     * Somebody who takes calls, over all of their queues.
     *
     * @param paused whatever they do: one may talk and be paused
     * @param reason of the pause that lasts
     * @param lastPause the one that lasts or the latest, or null where none is known
     */
    public record AgentSeen(
            String pbx,
            String agent,
            @Nullable String name,
            String extension,
            String state,
            Instant since,
            boolean paused,
            @Nullable String reason,
            @Nullable PauseSeen lastPause,
            List<String> queues,
            int callsToday) {}

    /**
     * A pause.
     *
     * @param until null while it lasts, and where its end was not heard
     */
    public record PauseSeen(
            @Nullable String reason,
            Instant since,
            @Nullable Instant until) {

        static @Nullable PauseSeen of(@Nullable PauseTaken pause) {
            return pause == null ? null : new PauseSeen(pause.reason(), pause.since(), pause.until());
        }
    }

    /**
     * A phone.
     *
     * @param name of whoever takes calls there, or null where nobody does
     * @param presence what somebody set by hand, {@code dnd} for not to be disturbed, or null
     */
    public record ExtensionSeen(
            String pbx,
            String extension,
            @Nullable String name,
            String state,
            Instant since,
            @Nullable String presence) {}

    /** A line to the outside, and how many channels are up on it. */
    public record TrunkSeen(String pbx, String trunk, String state, Instant since, int calls) {}

    static FloorJson of(
            Instant now,
            List<PbxState> lines,
            List<PbxPicture> pictures,
            Function<PbxName, Map<String, Figures>> days,
            Duration target) {
        Floor floor = pictures.stream().map(PbxPicture::floor).reduce(Floor.EMPTY, Floor::and);
        Map<PbxName, PbxPicture> byPbx =
                pictures.stream().collect(Collectors.toMap(PbxPicture::pbx, picture -> picture));
        Map<List<Object>, String> names = floor.agents().stream()
                .collect(Collectors.toMap(
                        agent -> List.of(agent.pbx(), agent.extension()), FloorAgent::name, (one, other) -> one));
        Map<PbxName, Map<String, Figures>> today = byPbx.keySet().stream().collect(Collectors.toMap(pbx -> pbx, days));
        return new FloorJson(
                now,
                lines.stream().map(line -> of(line, byPbx.get(line.pbx()))).toList(),
                floor.queues().stream().map(queue -> of(queue, today, target)).toList(),
                floor.agents().stream().map(FloorJson::of).toList(),
                floor.phones().stream()
                        .map(phone -> of(
                                phone,
                                names.get(List.of(phone.pbx(), phone.phone().extension()))))
                        .toList(),
                floor.trunks().stream().map(FloorJson::of).toList());
    }

    /** What of it is at one PBX. */
    public FloorJson at(String pbx) {
        return new FloorJson(
                at,
                of(pbx, pbxs, PbxSeen::name),
                of(pbx, queues, QueueSeen::pbx),
                of(pbx, agents, AgentSeen::pbx),
                of(pbx, extensions, ExtensionSeen::pbx),
                of(pbx, trunks, TrunkSeen::pbx));
    }

    private static <T> List<T> of(String pbx, List<T> all, Function<T, String> whose) {
        return all.stream().filter(each -> whose.apply(each).equals(pbx)).toList();
    }

    private static PbxSeen of(PbxState line, @Nullable PbxPicture picture) {
        return new PbxSeen(
                line.pbx().value(),
                line.line() == PbxLine.UP ? "up" : "down",
                line.since(),
                line.lastEventAt(),
                picture == null ? 0 : picture.calls(),
                picture == null || picture.clockAhead() == null
                        ? null
                        : picture.clockAhead().toMillis() / 1000.0);
    }

    private static QueueSeen of(FloorQueue queue, Map<PbxName, Map<String, Figures>> today, Duration target) {
        Figures figures = today.getOrDefault(queue.pbx(), Map.of()).get(queue.queue());
        List<CallerSeen> callers = new ArrayList<>();
        for (WaitingCaller caller : queue.callers()) {
            callers.add(
                    new CallerSeen(caller.call(), caller.number(), caller.name(), callers.size() + 1, caller.since()));
        }
        return new QueueSeen(
                queue.pbx().value(),
                queue.queue(),
                target.toMillis() / 1000.0,
                queue.count(MemberState.READY),
                queue.count(MemberState.TALKING),
                queue.count(MemberState.RINGING),
                queue.count(MemberState.WRAP_UP),
                queue.count(MemberState.PAUSED),
                callers,
                figures == null ? Today.NOTHING_YET : Today.of(figures));
    }

    private static AgentSeen of(FloorAgent agent) {
        return new AgentSeen(
                agent.pbx().value(),
                agent.extension(),
                agent.name(),
                agent.extension(),
                Words.of(agent.state()),
                agent.since(),
                agent.isPaused(),
                agent.reason(),
                PauseSeen.of(agent.lastPause()),
                agent.queues(),
                agent.callsTaken());
    }

    private static ExtensionSeen of(FloorPhone phone, @Nullable String name) {
        return new ExtensionSeen(
                phone.pbx().value(),
                phone.phone().extension(),
                name,
                Words.of(phone.phone().state()),
                phone.phone().since(),
                phone.phone().presence());
    }

    private static TrunkSeen of(FloorTrunk trunk) {
        return new TrunkSeen(trunk.pbx().value(), trunk.trunk(), Words.of(trunk.state()), trunk.since(), trunk.calls());
    }
}
