package dev.centralita.web.telephony;

import dev.centralita.telephony.floor.Floor;
import dev.centralita.telephony.floor.FloorAgent;
import dev.centralita.telephony.floor.FloorPhone;
import dev.centralita.telephony.floor.FloorQueue;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.WaitingCaller;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.web.request.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The call centre at one moment. */
public record FloorJson(
        Instant at,
        List<PbxSeen> pbxs,
        List<QueueSeen> queues,
        List<AgentSeen> agents,
        List<ExtensionSeen> extensions) {

    /**
     * A PBX and whether it is heard.
     *
     * @param heardAt until when what is shown of it is true, or null if it was never heard
     */
    public record PbxSeen(
            String name,
            String state,
            Instant since,
            @Nullable Instant heardAt) {}

    /**
     * A queue, its callers in their order.
     *
     * @param target within how many seconds a call should be answered
     */
    public record QueueSeen(
            String pbx,
            String queue,
            @Nullable String name,
            double target,
            long ready,
            long talking,
            long ringing,
            long paused,
            List<CallerSeen> callers,
            Today today) {}

    /** Somebody who waits. */
    public record CallerSeen(
            String call, @Nullable String number, @Nullable String name, int position, Instant since) {}

    /**
     * A queue's day so far.
     *
     * @param serviceLevel from 0 to 1, or null where nothing was offered
     */
    public record Today(
            long offered,
            long answered,
            long abandoned,
            @Nullable Double serviceLevel) {

        static final Today NOTHING_YET = new Today(0, 0, 0, null);

        static Today of(Figures figures) {
            return new Today(
                    figures.offered(),
                    figures.answered(),
                    figures.abandoned(),
                    figures.serviceLevel().isPresent() ? figures.serviceLevel().getAsDouble() : null);
        }
    }

    /** Somebody who takes calls, over all of their queues. */
    public record AgentSeen(
            String pbx,
            String agent,
            @Nullable String name,
            String extension,
            String state,
            Instant since,
            @Nullable String reason,
            List<String> queues,
            int callsToday) {}

    /** A phone. */
    public record ExtensionSeen(
            String pbx, String extension, @Nullable String name, String state, Instant since) {}

    static FloorJson of(Instant now, List<PbxState> pbxs, Floor floor, Map<String, Figures> today, Duration target) {
        return new FloorJson(
                now,
                pbxs.stream()
                        .map(pbx -> new PbxSeen(
                                pbx.pbx().value(),
                                pbx.line() == PbxLine.UP ? "up" : "down",
                                pbx.since(),
                                pbx.lastEventAt()))
                        .toList(),
                floor.queues().stream().map(queue -> of(queue, today, target)).toList(),
                floor.agents().stream().map(FloorJson::of).toList(),
                floor.phones().stream().map(FloorJson::of).toList());
    }

    private static QueueSeen of(FloorQueue queue, Map<String, Figures> today, Duration target) {
        Figures figures = today.get(queue.queue());
        List<CallerSeen> callers = new ArrayList<>();
        for (WaitingCaller caller : queue.callers()) {
            callers.add(
                    new CallerSeen(caller.call(), caller.number(), caller.name(), callers.size() + 1, caller.since()));
        }
        return new QueueSeen(
                queue.pbx().value(),
                queue.queue(),
                null,
                target.toMillis() / 1000.0,
                queue.count(MemberState.READY),
                queue.count(MemberState.TALKING),
                queue.count(MemberState.RINGING),
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
                agent.reason(),
                agent.queues(),
                agent.callsTaken());
    }

    private static ExtensionSeen of(FloorPhone phone) {
        return new ExtensionSeen(
                phone.pbx().value(),
                phone.phone().extension(),
                null,
                Words.of(phone.phone().state()),
                phone.phone().since());
    }
}
