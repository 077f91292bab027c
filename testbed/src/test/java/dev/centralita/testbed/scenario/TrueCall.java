package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centralita.testbed.asterisk.QueueLog;
import dev.centralita.testbed.asterisk.Recording;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A recorded call as those who took part in it tell it, or, where they do not say, as Asterisk's log of its queues does.
 *
 * @param queue the last that the call waited in, empty where it was in none
 * @param waiting seconds, none where nobody counted them as we do
 */
record TrueCall(
        String linkedId,
        String kind,
        String disposition,
        String queue,
        String agent,
        List<Double> waiting,
        List<Double> talking) {

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

    static List<TrueCall> of(Recording recording) {
        QueueLog log = QueueLog.of(recording);
        return recording.lines("truth.jsonl").stream()
                .map(TrueCall::parsed)
                .map(line -> of(line, log))
                .toList();
    }

    /** As one that was heard from its beginning to its end. */
    void agreesWith(KeptCall kept) {
        agreesWithin(1.0, kept);
        assertThat(kept.isReconstructed()).as("marked as reconstructed").isFalse();
    }

    /** @param seconds by which a duration may differ */
    void agreesWithin(double seconds, KeptCall kept) {
        assertThat(kept.disposition()).as(kind).isEqualTo(disposition);
        assertThat(kept.queue()).as("queue of " + kind).isEqualTo(queue);
        assertThat(waiting)
                .allSatisfy(waited -> assertThat(kept.waiting()).as(kind).isCloseTo(waited, within(seconds)));
        assertThat(talking)
                .allSatisfy(talked -> assertThat(kept.talking()).as(kind).isCloseTo(talked, within(seconds)));
        if (!agent.isEmpty()) {
            assertThat(kept.answeredBy()).as(kind).isEqualTo(agent);
        }
    }

    private static TrueCall of(JsonObject line, QueueLog log) {
        String id = line.getString("linkedid");
        String kind = line.getString("kind");
        String agent = line.containsKey("agent") && !line.isNull("agent") ? line.getString("agent") : "";
        boolean isTimed = line.containsKey("talk_s");
        return new TrueCall(
                id,
                kind,
                Objects.requireNonNull(WORDS.get(line.getString("expected"))),
                log.queues(id).stream().reduce("", (before, after) -> after),
                agent.equals("carrier") ? "" : agent,
                isTimed ? seconds(line, "wait_s", !WAITING_IS_COUNTED_OTHERWISE.contains(kind)) : waited(log, id),
                isTimed ? seconds(line, "talk_s", true) : whole(log.seconds(id, "COMPLETECALLER", 1).stream()));
    }

    private static List<Double> waited(QueueLog log, String id) {
        return whole(Stream.concat(log.seconds(id, "CONNECT", 0).stream(), log.seconds(id, "ABANDON", 2).stream()));
    }

    private static List<Double> whole(Stream<Integer> seconds) {
        return seconds.map(Integer::doubleValue).toList();
    }

    private static List<Double> seconds(JsonObject line, String name, boolean isComparable) {
        return isComparable ? List.of(line.getJsonNumber(name).doubleValue()) : List.of();
    }

    private static JsonObject parsed(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
