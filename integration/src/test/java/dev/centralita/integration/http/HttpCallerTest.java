package dev.centralita.integration.http;

import static dev.centralita.integration.http.StubServer.cutOff;
import static dev.centralita.integration.http.StubServer.halfAnAnswer;
import static dev.centralita.integration.http.StubServer.silence;
import static dev.centralita.integration.http.StubServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.centralita.integration.http.NoAnswer.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HttpCallerTest {

    private static final Duration AMPLE = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final StubServer server = new StubServer(line -> status(200, "fine"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpCaller caller = caller(3, 4, Duration.ofSeconds(5), AMPLE, meters);
    private final HttpCaller hasty = caller(3, 4, Duration.ofSeconds(5), SHORT, new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_answer_is_read() {
        assertThat(caller.call(Call.get(server.address("/chats")), Answer::body))
                .isEqualTo("fine");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_fault_of_the_server_is_tried_again(int fault) {
        server.says(status(fault, ""), status(fault, ""));

        Answer answer = caller.call(get(), last -> last);

        assertThat(answer.body()).isEqualTo("fine");
        assertThat(answer.attempt()).isEqualTo(3);
    }

    @Test
    void a_lasting_fault_is_handed_over_after_the_last_attempt() {
        server.says(status(503, "a"), status(503, "b"), status(503, "c"));

        assertThat(caller.call(get(), Answer::status)).isEqualTo(503);
        assertThat(server.lines()).hasSize(3);
    }

    @Test
    void more_refusals_than_attempts_lose_no_call() {
        IntStream.range(0, 6).forEach(refusal -> server.says(status(429, "")));

        assertThat(caller.call(get(), Answer::body)).isEqualTo("fine");
    }

    @Test
    void a_wish_to_come_back_later_is_kept() {
        server.says(status(429, "", "Retry-After", "1"));
        long begun = System.nanoTime();

        caller.call(get(), Answer::body);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(950));
    }

    @Test
    void a_call_that_must_not_be_made_twice_is_made_once() {
        server.says(status(503, ""));

        int status = caller.call(new Call("POST", server.address("/messages"), Map.of(), "{}", false), Answer::status);

        assertThat(status).isEqualTo(503);
        assertThat(server.lines()).containsExactly("POST /messages");
    }

    @Test
    void an_answer_cut_in_the_middle_is_asked_for_again() {
        server.says(cutOff());

        assertThat(caller.call(get(), Answer::body)).isEqualTo("fine");
    }

    @Test
    void an_answer_that_is_always_cut_is_none() {
        server.says(cutOff(), cutOff(), cutOff());

        assertThat(reasonOf(get())).isEqualTo(Reason.CUT_OFF);
    }

    @Test
    void b05_a_server_that_never_answers_costs_a_bounded_time() {
        server.says(silence(), silence(), silence());

        assertThat(reasonOf(hasty)).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void b05_an_answer_that_never_ends_costs_a_bounded_time() {
        server.says(halfAnAnswer(), halfAnAnswer(), halfAnAnswer());

        assertThat(reasonOf(hasty)).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void an_answer_that_is_too_large_is_not_asked_for_again() {
        server.says(status(200, "x".repeat(10_001)));

        assertThat(reasonOf(get())).isEqualTo(Reason.TOO_LARGE);
        assertThat(server.lines()).hasSize(1);
    }

    @Test
    void an_answer_that_makes_no_sense_is_asked_for_again() {
        server.says(status(200, "<html>"));

        String body = caller.call(get(), answer -> {
            if (answer.body().startsWith("<")) {
                throw answer.unreadable("a web page");
            }
            return answer.body();
        });

        assertThat(body).isEqualTo("fine");
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        URI nowhere = server.address("/");
        server.close();

        assertThat(reasonOf(Call.get(nowhere))).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void a_redirect_is_not_followed_and_the_key_stays_here() {
        try (StubServer elsewhere = new StubServer(line -> status(200, "gotcha"))) {
            server.says(status(302, "", "Location", elsewhere.address("/").toString()));

            int status = caller.call(get().with("Authorization", "Bearer secret"), Answer::status);

            assertThat(status).isEqualTo(302);
            assertThat(elsewhere.lines()).isEmpty();
        }
    }

    @Test
    void a_refused_key_is_an_answer() {
        server.says(status(401, "{}"));

        assertThat(caller.call(get(), Answer::status)).isEqualTo(401);
    }

    @Test
    void b17_we_say_who_we_are() {
        caller.call(get(), Answer::body);
        caller.call(get(), Answer::body);

        assertThat(server.requests())
                .flatExtracting(request -> request.headers().get("User-Agent"))
                .hasSize(2)
                .allMatch(agent -> agent.matches("Centralita/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"));
    }

    @Test
    void no_more_calls_are_under_way_than_allowed() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Phaser pair = new Phaser(2);
        StubServer.Reply inPairs = exchange -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            pair.arriveAndAwaitAdvance();
            underWay.decrementAndGet();
            status(200, "fine").to(exchange);
        };
        IntStream.range(0, 12).forEach(call -> server.says(inPairs));
        HttpCaller two = caller(1, 2, Duration.ofSeconds(5));

        together(12, () -> two.call(get(), Answer::body));

        assertThat(most).hasValue(2);
    }

    @Test
    void a_system_in_trouble_is_left_alone_and_taken_up_again() throws Exception {
        HttpCaller impatient = caller(1, 4, Duration.ofMillis(1));
        IntStream.range(0, 10).forEach(call -> server.says(status(500, "")));
        together(10, () -> impatient.call(get(), Answer::status));

        assertThat(reasonOf(impatient)).isEqualTo(Reason.HELD_BACK);
        assertThat(server.lines()).hasSize(10);

        while (reasonOf(impatient) == Reason.HELD_BACK) {
            Thread.onSpinWait();
        }
        assertThat(impatient.call(get(), Answer::body)).isEqualTo("fine");
    }

    @Test
    void a_short_outage_costs_callers_only_time() throws Exception {
        HttpCaller patient = caller(1, 4, Duration.ofSeconds(9));
        IntStream.range(0, 10).forEach(call -> server.says(status(500, "")));
        together(10, () -> patient.call(get(), Answer::status));
        long begun = System.nanoTime();

        String body = patient.call(get(), Answer::body);

        assertThat(body).isEqualTo("fine");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void a_hub_that_stops_waits_for_nobody() throws Exception {
        Thread.currentThread().interrupt();

        assertThat(reasonOf(get())).isEqualTo(Reason.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void attempts_are_counted_by_system_and_status() {
        server.says(status(503, ""), cutOff());

        caller.call(get(), Answer::body);

        assertThat(count("503")).isEqualTo(1);
        assertThat(count("cut-off")).isEqualTo(1);
        assertThat(count("200")).isEqualTo(1);
    }

    private long count(String status) {
        return meters.get("centralita.http.client")
                .tags("system", "stub", "status", status)
                .timer()
                .count();
    }

    private Call get() {
        return Call.get(server.address("/chats"));
    }

    private Reason reasonOf(Call call) {
        return assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> caller.call(call, Answer::body))
                .actual()
                .reason();
    }

    /** The reason for no answer, or null if there was one. */
    private Reason reasonOf(HttpCaller of) {
        try {
            of.call(get(), Answer::body);
            return null;
        } catch (NoAnswer failure) {
            return failure.reason();
        }
    }

    private static HttpCaller caller(int attempts, int atOnce, Duration patience) {
        return caller(attempts, atOnce, patience, AMPLE, new SimpleMeterRegistry());
    }

    private static HttpCaller caller(
            int attempts, int atOnce, Duration patience, Duration answerLimit, SimpleMeterRegistry meters) {
        CallPolicy policy = new CallPolicy(
                "stub", AMPLE, answerLimit, 10_000, attempts, Duration.ofSeconds(1), patience, 1000, atOnce);
        Turnstile turnstile = new Turnstile(policy, Duration.ofMillis(200), meters, Clock.systemUTC(), Time.REAL);
        return new HttpCaller(policy, turnstile, Duration.ofMillis(2), Time.REAL);
    }

    private static void together(int times, Runnable work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            for (Future<?> done : IntStream.range(0, times)
                    .<Future<?>>mapToObj(time -> threads.submit(work))
                    .toList()) {
                done.get(10, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
