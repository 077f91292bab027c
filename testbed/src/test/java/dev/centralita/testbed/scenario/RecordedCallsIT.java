package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a PBX said, as fast as the hub hears it, becomes rows that agree with what the phones did. */
@ExtendWith(RunningHub.class)
class RecordedCallsIT {

    private static final Map<String, String> WORDS = Map.of(
            "answered", "ANSWERED",
            "abandoned", "ABANDONED",
            "busy", "BUSY",
            "noanswer", "NO_ANSWER",
            "failed", "FAILED",
            "cancelled", "CANCELLED",
            "exitkey", "EXITED",
            "joinempty", "UNSERVED");

    /** The generator counts a menu's time and what follows an exit by key as waiting. */
    private static final Set<String> WAITING_IS_COUNTED_OTHERWISE = Set.of("ivr", "q_exitkey");

    private final Hub hub;

    RecordedCallsIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void sixty_calls_of_every_kind_are_sixty_rows_that_agree_with_the_phones() throws Exception {
        hub.awaitAsteriskHeard();
        List<JsonObject> truth = truth(Recording.mixed());
        List<String> ids =
                truth.stream().map(call -> call.getString("linkedid")).toList();

        new Player(hub.asterisk(), Recording.mixed()).play();
        Map<String, KeptCall> kept = Eventually.seen(
                () -> KeptCall.ended(hub.callcenterDatabase(), "asterisk"),
                calls -> calls.keySet().containsAll(ids));

        assertThat(kept.keySet()).filteredOn(id -> id.startsWith("1795228")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(truth).allSatisfy(call -> agrees(call, kept.get(call.getString("linkedid"))));
        areTold(truth);
    }

    private void areTold(List<JsonObject> truth) throws Exception {
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
                .containsExactly("Ana Muñoz");
    }

    private static void agrees(JsonObject truth, KeptCall kept) {
        assertThat(kept.disposition()).isEqualTo(WORDS.get(truth.getString("expected")));
        assertThat(kept.talking()).isCloseTo(seconds(truth, "talk_s"), within(1.0));
        if (!WAITING_IS_COUNTED_OTHERWISE.contains(truth.getString("kind"))) {
            assertThat(kept.waiting()).isCloseTo(seconds(truth, "wait_s"), within(1.0));
        }
        if (!truth.isNull("agent") && !truth.getString("agent").equals("carrier")) {
            assertThat(kept.answeredBy()).isEqualTo(truth.getString("agent"));
        }
        assertThat(kept.isReconstructed()).isFalse();
    }

    private static double seconds(JsonObject truth, String name) {
        return truth.getJsonNumber(name).doubleValue();
    }

    private static List<JsonObject> truth(Recording recording) {
        return recording.lines("truth.jsonl").stream()
                .map(line -> {
                    try (JsonReader reader = Json.createReader(new StringReader(line))) {
                        return reader.readObject();
                    }
                })
                .toList();
    }
}
