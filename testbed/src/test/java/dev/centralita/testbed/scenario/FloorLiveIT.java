package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The floor over the live connection: whole first, then what changed, and after a broken connection what was missed. */
@ExtendWith(RunningHub.class)
class FloorLiveIT {

    private static final String QUEUE = "live-floor";

    private final Hub hub;
    private final Map<String, JsonObject> queues = new TreeMap<>();
    private String mark = "";

    FloorLiveIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void a_follower_sees_what_the_floor_is_and_over_a_broken_connection_misses_nothing() throws Exception {
        hub.awaitAsteriskHeard();
        try (LiveWatcher watcher = new LiveWatcher(hub)) {
            watcher.says("{\"follow\":\"floor\"}");
            take(watcher.hears(FloorLiveIT::isWhole));

            enters("1.1", 1);
            takeUntil(watcher, () -> waiting() == 1);
        }

        enters("1.2", 2);
        leaves("1.1");
        enters("1.3", 1);
        Eventually.seen(this::waitingByRest, waiting -> waiting == 2);

        try (LiveWatcher again = new LiveWatcher(hub)) {
            again.says("{\"follow\":\"floor\",\"after\":\"" + mark + "\"}");
            JsonObject missed = again.hears(FloorLiveIT::isFloor);
            assertThat(missed.getJsonObject("data").getString("after"))
                    .as("what is told goes on from what was known")
                    .isEqualTo(mark);
            take(missed);
            takeUntil(again, () -> waiting() == 2);
            assertThat(queue().getJsonArray("callers").getValuesAs(JsonObject.class))
                    .extracting(caller -> caller.getInt("position") + " " + caller.getString("call"))
                    .containsExactly("1 1.3", "2 1.2");

            leaves("1.2");
            leaves("1.3");
            takeUntil(again, () -> waiting() == 0);
        }
    }

    @Test
    void many_events_are_few_messages() throws Exception {
        hub.awaitAsteriskHeard();
        try (LiveWatcher watcher = new LiveWatcher(hub)) {
            watcher.says("{\"follow\":\"floor\"}");
            JsonObject whole = watcher.hears(FloorLiveIT::isWhole);
            take(whole);
            for (int caller = 0; caller < 2_000; caller++) {
                enters("9." + caller, 1);
                leaves("9." + caller);
            }
            enters("8.1", 1);
            int messages = takeUntil(watcher, () -> waiting() == 1);

            assertThat(messages).as("4,001 events").isLessThan(200);
            leaves("8.1");
        }
    }

    @Test
    void nobody_hears_of_the_floor_unasked() throws Exception {
        hub.awaitAsteriskHeard();
        try (LiveWatcher watcher = new LiveWatcher(hub)) {
            enters("7.1", 1);
            leaves("7.1");

            JsonObject first = watcher.hears(message ->
                    isFloor(message) || (message.getString("topic").equals("beat") && message.getInt("seq") > 1));

            assertThat(first.getString("topic")).isEqualTo("beat");
        }
    }

    @Test
    void a_key_of_another_area_is_sent_away() throws Exception {
        String made = hub.admin()
                .act("POST", "/api/v1/api-keys", "{\"name\":\"runs\",\"role\":\"viewer\",\"areas\":[\"jobs\"]}")
                .body();
        String key = Json.createReader(new StringReader(made)).readObject().getString("key");

        try (LiveWatcher watcher = LiveWatcher.withKey(hub, key)) {
            watcher.says("{\"follow\":\"floor\"}");

            assertThat(watcher.isSentAway()).isEqualTo("1008 area-closed");
        }
    }

    private interface Condition {

        boolean holds();
    }

    /** Takes message after message and tells how many it took. */
    private int takeUntil(LiveWatcher watcher, Condition condition) throws InterruptedException {
        int messages = 0;
        while (!condition.holds()) {
            take(watcher.hears(FloorLiveIT::isFloor));
            messages++;
        }
        return messages;
    }

    private void take(JsonObject message) {
        JsonObject news = message.getJsonObject("data");
        if (news.isNull("after")) {
            queues.clear();
        } else {
            assertThat(news.getString("after")).isEqualTo(mark);
        }
        mark = news.getString("mark");
        news.getJsonArray("queues")
                .getValuesAs(JsonObject.class)
                .forEach(queue -> queues.put(queue.getString("queue"), queue));
    }

    private int waiting() {
        return queues.containsKey(QUEUE) ? queue().getJsonArray("callers").size() : 0;
    }

    private JsonObject queue() {
        return queues.get(QUEUE);
    }

    private int waitingByRest() throws Exception {
        return hub.admin().get("/api/v1/telephony/floor").getJsonArray("queues").getValuesAs(JsonObject.class).stream()
                .filter(named(QUEUE))
                .mapToInt(queue -> queue.getJsonArray("callers").size())
                .sum();
    }

    private static Predicate<JsonObject> named(String queue) {
        return seen -> seen.getString("queue").equals(queue);
    }

    private static boolean isFloor(JsonObject message) {
        return message.getString("topic").equals("floor");
    }

    private static boolean isWhole(JsonObject message) {
        return isFloor(message) && message.getJsonObject("data").get("after") == JsonValue.NULL;
    }

    private void enters(String channel, int place) {
        hub.asterisk()
                .says(
                        "Event: QueueCallerJoin",
                        "Privilege: agent,all",
                        "Queue: " + QUEUE,
                        "Channel: PJSIP/trunk-00000001",
                        "Uniqueid: " + channel,
                        "Linkedid: " + channel,
                        "Position: " + place);
    }

    private void leaves(String channel) {
        hub.asterisk()
                .says(
                        "Event: QueueCallerLeave",
                        "Privilege: agent,all",
                        "Queue: " + QUEUE,
                        "Uniqueid: " + channel,
                        "Linkedid: " + channel);
    }
}
