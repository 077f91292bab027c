package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a PBX said, at its own pace or as fast as the hub hears it, becomes rows that agree with what the phones did. */
@ExtendWith(RunningHub.class)
class RecordedCallsIT {

    private final Hub hub;

    RecordedCallsIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void sixty_calls_of_every_kind_are_sixty_rows_that_agree_with_the_phones() throws Exception {
        hub.awaitAsteriskHeard();
        List<TrueCall> truth = TrueCall.of(Recording.mixed());
        List<String> ids = truth.stream().map(TrueCall::linkedId).toList();

        new Player(hub.asterisk(), Recording.mixed()).play();
        Map<String, KeptCall> kept = Eventually.seen(
                () -> KeptCall.ended(hub.callcenterDatabase(), "asterisk"),
                calls -> calls.keySet().containsAll(ids));

        assertThat(kept.keySet()).filteredOn(id -> id.startsWith("1795228")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(truth).allSatisfy(call -> call.agreesWith(kept.get(call.linkedId())));
        areTold(truth);
    }

    @Test
    void eighteen_hundred_calls_at_sixty_a_second_are_heard_as_fast_as_they_can_be_read() throws Exception {
        hub.awaitAsteriskHeard();
        List<TrueCall> truth = TrueCall.of(Recording.busy());
        Set<String> ids = truth.stream().map(TrueCall::linkedId).collect(Collectors.toSet());

        new Player(hub.asterisk(), Recording.busy()).play();
        Map<String, KeptCall> kept = Eventually.seen(
                () -> KeptCall.ended(hub.callcenterDatabase(), "asterisk"),
                calls -> calls.keySet().containsAll(ids));

        assertThat(kept.keySet())
                .filteredOn(id -> id.startsWith("17952296") || id.startsWith("17952297"))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(truth).allSatisfy(call -> call.agreesWith(kept.get(call.linkedId())));
    }

    /** {@code -Dpace.seconds=240} plays the mixed recording whole. */
    @Test
    void calls_at_their_own_pace_are_rows_that_agree_with_the_phones() throws Exception {
        hub.awaitAsteriskHeard();
        PlayedTraffic mixed = new PlayedTraffic(hub.asterisk(), Recording.mixed());
        PlayedTraffic busy = new PlayedTraffic(hub.asterisk(), Recording.busy());
        Clock clock = Clock.systemUTC();

        mixed.begin(Duration.ZERO, Duration.ofSeconds(Integer.getInteger("pace.seconds", 20)), clock.instant());
        busy.begin(Duration.ofSeconds(5), Duration.ofSeconds(10), clock.instant());
        mixed.awaitEnd();
        busy.awaitEnd();

        List<PlayedTraffic.Call> calls = Stream.of(mixed, busy)
                .flatMap(traffic -> traffic.calls().stream())
                .toList();
        List<String> ids = calls.stream().map(PlayedTraffic.Call::linkedId).toList();
        Map<String, KeptCall> kept = Eventually.seen(
                () -> KeptCall.ended(hub.callcenterDatabase(), "asterisk"),
                rows -> rows.keySet().containsAll(ids));
        assertThat(kept.keySet()).containsAll(ids);
        assertThat(calls).hasSizeGreaterThan(300).allSatisfy(call -> {
            assertThat(kept.keySet()).filteredOn(call.ids()::contains).containsExactly(call.linkedId());
            call.truth().agreesWith(kept.get(call.linkedId()));
        });
    }

    private void areTold(List<TrueCall> truth) throws Exception {
        JsonObject told =
                hub.admin().get("/api/v1/telephony/calls?size=500&from=2026-11-21T02:27:00Z&to=2026-11-21T02:32:00Z");
        assertThat(told.getJsonArray("items")).hasSameSizeAs(truth);

        JsonObject transferred = hub.admin().get("/api/v1/telephony/calls/asterisk/1795228088.73");
        assertThat(transferred.getString("disposition")).isEqualTo("answered");
        assertThat(transferred.getJsonArray("timeline").getValuesAs(JsonObject.class))
                .extracting(step -> step.getString("what"))
                .containsSubsequence("began", "entered-queue", "rang", "answered", "transferred", "rang", "ended");

        JsonObject floor = hub.admin().get("/api/v1/telephony/floor");
        assertThat(floor.getJsonArray("queues").getValuesAs(JsonObject.class))
                .extracting(queue -> queue.getString("queue"))
                .contains("ventas", "soporte", "reclamos");
        assertThat(floor.getJsonArray("agents").getValuesAs(JsonObject.class))
                .filteredOn(agent -> agent.getString("extension").equals("201"))
                .extracting(agent -> agent.getString("name"))
                .singleElement()
                .isIn("Ana Muñoz", "Carga 201"); // each recording has a name of its own for that phone
    }
}
