package dev.centralita.jobs.telephony;

import dev.centralita.telephony.floor.FloorQueue;
import dev.centralita.telephony.floor.FloorTrunk;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.PbxPicture;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.floor.ShowFloor;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.telephony.pbx.WatchPbxs;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What monitoring learns of the floor, from the node that hears a PBX and from no other. Labels are PBXs, states, queues
 * and trunks; of the last two the first so many, so that a PBX that makes up names cannot fill the monitoring.
 */
@Dependent
class FloorMeters {

    static final int MOST_NAMES = 200;

    private final ShowFloor floor;
    private final WatchPbxs pbxs;
    private final MultiGauge waiting;
    private final MultiGauge longestWait;
    private final MultiGauge members;
    private final MultiGauge extensions;
    private final MultiGauge trunkCalls;
    private final MultiGauge trunksAway;
    private final MultiGauge calls;
    private final MultiGauge age;
    private final MultiGauge clockAhead;

    @Inject
    FloorMeters(ShowFloor floor, WatchPbxs pbxs, MeterRegistry meters) {
        this.floor = floor;
        this.pbxs = pbxs;
        this.waiting = gauge(meters, "queue.waiting", "callers who wait in a queue");
        this.longestWait = gauge(meters, "queue.longest.wait.seconds", "how long the first of them has waited");
        this.members = gauge(meters, "queue.members", "members of a queue by what they do");
        this.extensions = gauge(meters, "extensions", "extensions by what their phones do");
        this.trunkCalls = gauge(meters, "trunk.calls", "channels that are up on a trunk");
        this.trunksAway = gauge(meters, "trunk.away", "1 for a trunk whose other side does not answer");
        this.calls = gauge(meters, "calls.up", "calls that are up at a PBX");
        this.age = gauge(meters, "floor.age.seconds", "how old is what is shown of a PBX: 0 while it is heard");
        this.clockAhead = gauge(meters, "pbx.clock.ahead.seconds", "how far the clock of a PBX is ahead of ours");
    }

    void measure() {
        List<PbxPicture> heard = floor.heardHere();
        measureQueues(heard);
        measureTrunks(heard);
        extensions.register(heard.stream().flatMap(FloorMeters::extensions).toList(), true);
        show(calls, heard, FloorMeters::labels, PbxPicture::calls);
        List<PbxState> lines = pbxs.heardHere();
        show(age, lines, line -> labels(line.pbx()), line -> age(line, heard));
        show(
                clockAhead,
                heard.stream().filter(picture -> picture.clockAhead() != null).toList(),
                FloorMeters::labels,
                picture -> picture.clockAhead() == null ? 0 : seconds(picture.clockAhead()));
    }

    private void measureQueues(List<PbxPicture> heard) {
        List<FloorQueue> queues = heard.stream()
                .flatMap(picture -> picture.floor().queues().stream())
                .limit(MOST_NAMES)
                .toList();
        Instant now = heard.stream().map(PbxPicture::at).findFirst().orElse(Instant.EPOCH);
        show(waiting, queues, FloorMeters::labels, queue -> queue.callers().size());
        show(longestWait, queues, FloorMeters::labels, queue -> longestWait(queue, now));
        members.register(queues.stream().flatMap(FloorMeters::members).toList(), true);
    }

    private void measureTrunks(List<PbxPicture> heard) {
        List<FloorTrunk> trunks = heard.stream()
                .flatMap(picture -> picture.floor().trunks().stream())
                .limit(MOST_NAMES)
                .toList();
        show(trunkCalls, trunks, FloorMeters::labels, FloorTrunk::calls);
        show(trunksAway, trunks, FloorMeters::labels, trunk -> trunk.state() == FloorTrunk.State.AWAY ? 1 : 0);
    }

    private static Stream<Row<?>> members(FloorQueue queue) {
        return Arrays.stream(MemberState.values())
                .map(state -> Row.of(labels(queue).and("state", word(state)), queue.count(state)));
    }

    private static Stream<Row<?>> extensions(PbxPicture picture) {
        return Arrays.stream(Phone.State.values())
                .map(state -> Row.of(
                        labels(picture).and("state", word(state)),
                        picture.floor().phones().stream()
                                .filter(phone -> phone.phone().state() == state)
                                .count()));
    }

    private static double longestWait(FloorQueue queue, Instant now) {
        return queue.callers().stream()
                .findFirst()
                .map(first -> seconds(Duration.between(first.since(), now)))
                .orElse(0.0);
    }

    private static double age(PbxState line, List<PbxPicture> heard) {
        Instant last = line.lastEventAt() == null ? line.since() : line.lastEventAt();
        return line.line() == PbxLine.UP
                ? 0
                : heard.stream()
                        .filter(picture -> picture.pbx().equals(line.pbx()))
                        .findFirst()
                        .map(picture -> seconds(Duration.between(last, picture.at())))
                        .orElse(0.0);
    }

    private static <T> void show(
            MultiGauge gauge, List<T> things, Function<T, Tags> labels, ToDoubleFunction<T> value) {
        gauge.register(
                things.stream()
                        .<Row<?>>map(thing -> Row.of(labels.apply(thing), value.applyAsDouble(thing)))
                        .toList(),
                true);
    }

    private static Tags labels(PbxName pbx) {
        return Tags.of("pbx", pbx.value());
    }

    private static Tags labels(PbxPicture picture) {
        return labels(picture.pbx());
    }

    private static Tags labels(FloorQueue queue) {
        return labels(queue.pbx()).and("queue", queue.queue());
    }

    private static Tags labels(FloorTrunk trunk) {
        return labels(trunk.pbx()).and("trunk", trunk.trunk());
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String meaning) {
        return MultiGauge.builder("centralita." + name).description(meaning).register(meters);
    }
}
