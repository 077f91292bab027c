package dev.centralita.testbed.rules;

import static dev.centralita.testbed.killable.KillableHub.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.chatwoot.Counts;
import dev.centralita.testbed.chatwoot.Operation;
import dev.centralita.testbed.chatwoot.Standing;
import dev.centralita.testbed.chatwoot.Status;
import dev.centralita.testbed.chatwoot.Talk;
import dev.centralita.testbed.chatwoot.Voice;
import dev.centralita.testbed.standin.Fault;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules in the deployed hub, which finds nothing but the call-centre service's crontab file and settings, over a
 * Chatwoot whose database keeps another time than UTC. How often a node is killed: {@code -Dchaos.rounds=20}; how many
 * conversations a run meets: {@code -Drules.conversations=5000}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatwootRulesIT {

    private static final int FIFTY = 50;
    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 1);
    private static final int CONVERSATIONS = Integer.getInteger("rules.conversations", 300);
    private static final int KILLED_AMONG = 200;
    private static final String OPENED_BY = "docs:docs:secret";
    private static final String OLD_NOTE = "NOTE Se cambia estatus a resuelto, sin respuesta del cliente pasadas 12h";

    private CallCentreHub hub;

    @BeforeAll
    void start() throws IOException, InterruptedException, SQLException {
        hub = CallCentreHub.start();
        writeRuleWithJob("put-away", "resolve");
        writeRuleWithJob("explain-and-put-away", "note", "resolve");
    }

    @AfterAll
    void stop() {
        if (hub != null) {
            hub.close();
        }
    }

    @BeforeEach
    void new_day() throws SQLException {
        hub.newDay();
    }

    @Test
    void the_old_crontab_and_settings_resolve_and_open_what_the_old_rules_meant() throws Exception {
        long silent = answeredAgo(Duration.ofMinutes(721));
        long young = answeredAgo(Duration.ofMinutes(510));
        long waiting = hub.chatwoot()
                .holds(talk().then(Voice.AGENT, ago(Duration.ofHours(30)))
                        .then(Voice.CUSTOMER, ago(Duration.ofHours(20))));
        long noted = hub.chatwoot()
                .holds(talk().then(Voice.CUSTOMER, ago(Duration.ofHours(20)))
                        .then(Voice.NOTE, ago(Duration.ofHours(19))));
        long nameless = hub.chatwoot().holds(talk().ofNamelessCustomer().then(Voice.AGENT, ago(Duration.ofHours(13))));
        long without = hub.chatwoot().holds(talk().withoutCustomer().then(Voice.AGENT, ago(Duration.ofHours(13))));
        long open = hub.chatwoot()
                .holds(Talk.begun(Status.OPEN, ago(Duration.ofDays(3))).then(Voice.AGENT, ago(Duration.ofHours(13))));

        HttpResponse<String> resolved = hub.cron("chat-auto-resolve", OPENED_BY);
        HttpResponse<String> opened = hub.cron("chat-auto-opened", OPENED_BY);

        assertThat(resolved.statusCode()).isEqualTo(200);
        assertThat(resolved.body()).isEqualTo("{\"notice\":\"Cron Executed ok\"}");
        assertThat(opened.body()).isEqualTo(resolved.body());
        assertThat(List.of(statusOf(silent), statusOf(nameless), statusOf(without)))
                .containsOnly(Status.RESOLVED);
        assertThat(statusOf(young)).as("b01 in any time zone of the database").isEqualTo(Status.PENDING);
        assertThat(List.of(statusOf(waiting), statusOf(noted)))
                .as("b14 a note is no answer")
                .containsOnly(Status.OPEN);
        assertThat(statusOf(open)).isEqualTo(Status.OPEN);
        assertThat(standing(silent).said()).contains(OLD_NOTE);
        assertThat(standing(waiting).said()).noneMatch(said -> said.startsWith("NOTE"));
    }

    @Test
    void b09_the_old_addresses_open_to_nobody_without_the_right_password() throws Exception {
        assertThat(hub.cron("chat-auto-resolve", ":").statusCode()).isEqualTo(401);
        assertThat(hub.cron("chat-auto-resolve", "docs:docs").statusCode()).isEqualTo(401);
    }

    @Test
    void b10_two_calls_at_once_leave_one_note() throws Exception {
        long silent = answeredAgo(Duration.ofHours(13));
        List<CompletableFuture<HttpResponse<String>>> calls =
                List.of(hub.cronMeanwhile("chat-auto-resolve"), hub.cronMeanwhile("chat-auto-resolve"));

        for (CompletableFuture<HttpResponse<String>> call : calls) {
            assertThat(call.get().statusCode()).isEqualTo(200);
        }

        assertThat(hub.chatwoot().counts().notes()).containsOnly(Map.entry(silent, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST"})
    void b10_only_a_get_starts_a_run(String method) throws Exception {
        long silent = answeredAgo(Duration.ofHours(13));

        assertThat(hub.cron(method, "chat-auto-resolve", OPENED_BY).statusCode())
                .isEqualTo(404);

        assertThat(hub.chatwoot().counts().notes()).isEmpty();
        assertThat(statusOf(silent)).isEqualTo(Status.PENDING);
    }

    @Test
    void b18_a_run_that_cannot_begin_is_told_as_before_and_without_the_databases_words() throws Exception {
        hub.execute("alter table job_run add constraint nothing_by_cron check (started_by <> 'cron') not valid");
        try {
            for (String task : List.of("chat-auto-resolve", "chat-auto-opened")) {
                HttpResponse<String> answer = hub.cron(task, OPENED_BY);

                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                assertThat(answer.body())
                        .startsWith("{\"error\":\"Algo falló de nuestro lado.")
                        .doesNotContain("nothing_by_cron");
            }
        } finally {
            hub.execute("alter table job_run drop constraint nothing_by_cron");
        }
    }

    @Test
    void b11_a_toggle_that_fails_is_tried_again_without_a_second_note() throws Exception {
        long silent = answeredAgo(Duration.ofHours(13));
        hub.chatwoot().suffers(Fault.of(Fault.Kind.SERVER_ERROR, 1).only(Operation.TOGGLE));
        hub.ended(hub.run("chat-auto-resolve", "act"));
        assertThat(statusOf(silent)).isEqualTo(Status.PENDING);
        hub.chatwoot().suffers();

        hub.ended(hub.run("chat-auto-resolve", "act"));

        assertThat(statusOf(silent)).isEqualTo(Status.RESOLVED);
        assertThat(hub.chatwoot().counts().notes()).containsEntry(silent, 1);
    }

    @Test
    void b12_where_the_note_is_refused_the_status_stays_and_the_reason_can_be_read() throws Exception {
        long silent = answeredAgo(Duration.ofHours(13));
        hub.chatwoot().suffers(Fault.of(Fault.Kind.UNAUTHORIZED, 1).only(Operation.SAY));

        JsonObject run = hub.ended(hub.run("chat-auto-resolve", "act"));

        hub.chatwoot().suffers();
        assertThat(statusOf(silent)).isEqualTo(Status.PENDING);
        assertThat(run.getJsonObject("counts").getInt("failed")).isEqualTo(1);
        assertThat(decisionsAbout(silent)).first().satisfies(decision -> {
            assertThat(decision.getString("reason")).isEqualTo("refused");
            assertThat(decision.getString("sentence")).contains("401");
        });
    }

    @Test
    void acting_on_a_preview_touches_exactly_what_it_named_less_what_changed() throws Exception {
        List<Long> all = manyAnswered(CONVERSATIONS);
        long preview = hub.run("put-away", "dry-run");
        JsonObject previewed = hub.ended(preview);
        List<Long> wrote = all.subList(0, 25);
        wrote.forEach(conversation -> hub.chatwoot().says(conversation, Voice.CUSTOMER));

        JsonObject acted = hub.ended(hub.runOnPreview("put-away", preview));

        assertThat(counts(previewed, "wouldAct")).isEqualTo(CONVERSATIONS);
        assertThat(counts(acted, "acted")).isEqualTo(CONVERSATIONS - wrote.size());
        assertThat(itemsOf(acted, "changed")).isEqualTo(new TreeSet<>(wrote));
        assertThat(all)
                .allSatisfy(conversation -> assertThat(statusOf(conversation))
                        .isEqualTo(wrote.contains(conversation) ? Status.PENDING : Status.RESOLVED));
    }

    @Test
    void a_whole_run_is_undone_and_no_customer_hears_of_it() throws Exception {
        List<Long> all = manyAnswered(CONVERSATIONS);
        JsonObject acted = hub.ended(hub.run("put-away", "act"));
        int moves = hub.chatwoot().counts().moves().size();
        hub.chatwoot().says(all.get(0), Voice.CUSTOMER);
        long begin = System.nanoTime();

        JsonObject undone = hub.ended(hub.undo(acted.getJsonNumber("id").longValue()));

        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println(CONVERSATIONS + " conversations undone in " + taken.toMillis() + " ms");
        assertThat(moves).isEqualTo(CONVERSATIONS);
        assertThat(counts(undone, "acted")).isEqualTo(CONVERSATIONS - 1);
        assertThat(itemsOf(undone, "changed")).containsExactly(all.get(0));
        assertThat(all.subList(1, CONVERSATIONS))
                .allSatisfy(conversation -> assertThat(statusOf(conversation)).isEqualTo(Status.PENDING));
        assertThat(hub.chatwoot().counts().messages()).isEmpty();
    }

    @Test
    void no_conversation_stays_resolved_whose_customer_waits_while_fifty_customers_write() throws Exception {
        List<Long> all = manyAnswered(CONVERSATIONS);
        hub.chatwoot().customersWriteAgain(0.05);
        int wrote;
        try (WritingCustomers customers = WritingCustomers.of(hub.chatwoot(), all, FIFTY, Duration.ofMillis(800))) {
            hub.ended(hub.run("explain-and-put-away", "act"));
            wrote = customers.wrote();
        }
        hub.chatwoot().customersWriteAgain(0);

        List<Long> neglected = all.stream()
                .filter(conversation -> statusOf(conversation) == Status.RESOLVED && endsWithTheCustomer(conversation))
                .toList();
        long waiting = all.stream().filter(this::endsWithTheCustomer).count();
        long resolved = all.stream()
                .filter(conversation -> statusOf(conversation) == Status.RESOLVED)
                .count();
        System.out.println(FIFTY + " customers wrote " + wrote + " times; of " + CONVERSATIONS + " conversations "
                + resolved
                + " are resolved, " + waiting + " wait, " + neglected.size() + " do both; resolved in the very moment"
                + " and brought back: "
                + hub.chatwoot().counts().resolvedWhileWaiting().size());
        assertThat(wrote).isGreaterThan(FIFTY);
        assertThat(resolved).isPositive();
        assertThat(neglected).isEmpty();
    }

    @Test
    void a_node_killed_in_the_middle_of_a_run_says_nothing_twice_and_loses_no_act() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            new_day();
            List<Long> all = manyAnswered(KILLED_AMONG);
            int deadline = ThreadLocalRandom.current().nextInt(1, KILLED_AMONG * 7 / 4);
            hub.run("explain-and-put-away", "act");
            CallCentreHub.await(() -> deeds() >= deadline ? true : null);
            int before = deeds();

            hub.killAndRestart();
            runUntilAllAreResolved(all);

            Counts counts = hub.chatwoot().counts();
            assertThat(counts.notes().values()).hasSize(all.size()).containsOnly(1);
            assertThat(counts.moves().keySet()).hasSize(all.size());
            System.out.println("round " + round + ": killed after " + before + " of " + 2 * KILLED_AMONG
                    + " acts; each done once");
        }
    }

    @Test
    void a_customer_who_waits_is_opened_as_soon_as_chatwoot_tells() throws Exception {
        long answered = answeredAgo(Duration.ofHours(1));
        hub.listensToChatwoot();

        hub.chatwoot().says(answered, Voice.CUSTOMER);

        CallCentreHub.await(() -> statusOf(answered) == Status.OPEN ? true : null);
    }

    @Test
    void why_a_conversation_is_left_alone_is_told_criterion_by_criterion() throws Exception {
        long waiting = hub.chatwoot()
                .holds(talk().then(Voice.AGENT, ago(Duration.ofHours(30)))
                        .then(Voice.CUSTOMER, ago(Duration.ofHours(20))));
        JsonObject rule = hub.get("/api/v1/housekeeping/rules/chat-auto-resolve");

        JsonObject told =
                hub.post("/api/v1/housekeeping/rules/preview?conversation=" + waiting, object().add("rule", rule));

        JsonObject item = told.getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("verdict")).isEqualTo("skipped");
        assertThat(item.getString("reason")).isEqualTo("customer-waits");
        assertThat(item.getJsonArray("criteria").getValuesAs(JsonObject.class))
                .filteredOn(criterion -> !criterion.getBoolean("holds"))
                .extracting(criterion -> criterion.getString("criterion"))
                .containsExactly("answered");
    }

    private void runUntilAllAreResolved(List<Long> all) throws IOException, InterruptedException {
        CallCentreHub.await(() -> {
            JsonObject newest = hub.get("/api/v1/jobs/explain-and-put-away/runs?size=1")
                    .getJsonArray("items")
                    .getJsonObject(0);
            hub.ended(newest.getJsonNumber("id").longValue());
            if (all.stream().allMatch(conversation -> statusOf(conversation) == Status.RESOLVED)) {
                return true;
            }
            hub.ended(hub.run("explain-and-put-away", "act"));
            return null;
        });
    }

    private int deeds() {
        Counts counts = hub.chatwoot().counts();
        return counts.notes().size() + counts.moves().size();
    }

    private void writeRuleWithJob(String name, String... acts) throws IOException, InterruptedException {
        JsonArrayBuilder done = Json.createArrayBuilder();
        for (String act : acts) {
            done.add(act.equals("note") ? object().add("kind", act).add("text", "{rule}.") : object().add("kind", act));
        }
        hub.post(
                "/api/v1/housekeeping/rules",
                object().add("name", name)
                        .add("title", "Silent for half a day")
                        .add("desk", "chatwoot/1")
                        .add(
                                "scope",
                                object().add(
                                                "statuses",
                                                Json.createArrayBuilder().add("pending")))
                        .add(
                                "when",
                                object().add("answeredBy", "anybody")
                                        .add(
                                                "silence",
                                                object().add("of", "agent").add("atLeast", "PT12H")))
                        .add("ladder", Json.createArrayBuilder().add(object().add("acts", done))));
        hub.post(
                "/api/v1/jobs",
                object().add("name", name)
                        .add("task", "rule")
                        .add("schedule", "0 0 1 1 *")
                        .add("zone", "America/Caracas")
                        .add("parameters", object().add("rule", name))
                        .add("limit", 100_000));
    }

    private long answeredAgo(Duration time) {
        return hub.chatwoot()
                .holds(talk().then(Voice.CUSTOMER, ago(time.plusHours(1))).then(Voice.AGENT, ago(time)));
    }

    private List<Long> manyAnswered(int number) {
        List<Long> conversations = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            conversations.add(answeredAgo(Duration.ofHours(13).plusSeconds(i)));
        }
        return conversations;
    }

    private static Talk talk() {
        return Talk.begun(Status.PENDING, ago(Duration.ofDays(3)));
    }

    private static Instant ago(Duration time) {
        return Instant.now().minus(time);
    }

    private Standing standing(long conversation) {
        return hub.chatwoot().standing(conversation).orElseThrow();
    }

    private Status statusOf(long conversation) {
        return standing(conversation).status();
    }

    private boolean endsWithTheCustomer(long conversation) {
        List<String> said = standing(conversation).said().stream()
                .filter(word -> word.startsWith("CUSTOMER") || word.startsWith("AGENT") || word.startsWith("BOT"))
                .toList();
        return said.get(said.size() - 1).startsWith("CUSTOMER");
    }

    private Set<Long> itemsOf(JsonObject run, String outcome) throws IOException, InterruptedException {
        Set<Long> items = new TreeSet<>();
        hub.get("/api/v1/runs/" + run.getInt("id") + "/items?outcome=" + outcome + "&size=500")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .forEach(item -> items.add(Long.valueOf(item.getString("item"))));
        return items;
    }

    private static int counts(JsonObject run, String outcome) {
        return run.getJsonObject("counts").getInt(outcome);
    }

    private List<JsonObject> decisionsAbout(long conversation) throws IOException, InterruptedException {
        return hub.get("/api/v1/housekeeping/conversations/chatwoot/" + conversation + "/decisions")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }
}
