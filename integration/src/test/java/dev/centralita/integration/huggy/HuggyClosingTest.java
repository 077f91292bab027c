package dev.centralita.integration.huggy;

import static dev.centralita.integration.http.StubServer.cutOff;
import static dev.centralita.integration.http.StubServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.centralita.housekeeping.ClosingReceipt;
import dev.centralita.housekeeping.ClosingReceipt.Ending;
import dev.centralita.housekeeping.ClosingWords;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HuggyClosingTest {

    private static final ConversationId SEVEN = new ConversationId("7");
    private static final String OPEN = StubHuggy.chat("7", "157100", "2026-11-17 10:00:00");

    private final StubHuggy huggy = new StubHuggy();
    private final ConversationDesk desk = Desks.at(huggy);

    @AfterEach
    void stop() {
        huggy.close();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"41, 41", "9223372036, 9223372036", "NULL, 0", "'', 0", "abc, 0"},
            nullValues = "NULL")
    void sends_what_the_predecessor_sent(String tabulation, String sent) {
        huggy.says(status(200, ""));

        desk.close(SEVEN, new ClosingWords(tabulation, "Fechado via robô.", false));

        assertThat(huggy.requests()).singleElement().satisfies(request -> {
            assertThat(request.line()).isEqualTo("PUT /v3/chats/7/close");
            assertThat(request.body())
                    .isEqualTo(
                            "{\"tabulation\":" + sent + ",\"comment\":\"Fechado via robô.\",\"sendFeedback\":false}");
            assertThat(request.headers().get("Authorization")).isEqualTo(List.of("Bearer " + Desks.KEY));
            assertThat(request.headers().get("Content-type")).isEqualTo(List.of("application/json"));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void b07_every_success_is_one(int status) {
        huggy.says(status(status, ""));

        assertThat(close()).isEqualTo(new ClosingReceipt(status, Ending.CLOSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"id\": 7, \"situation\": \"finishing\"}"})
    void a_success_may_say_more(String body) {
        huggy.says(status(200, body));

        assertThat(close().ending()).isEqualTo(Ending.CLOSED);
    }

    @Test
    void a_web_page_is_no_success() {
        String page = "<html>Manutenção</html>";
        huggy.says(status(200, page), status(200, page), status(200, page));

        assertThatExceptionOfType(DeskUnavailable.class).isThrownBy(this::close);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409})
    void a_refusal_for_a_chat_that_is_closed_is_none(int status) {
        huggy.says(status(status, "{\"reason\": \"Chat já encerrado\"}"), status(200, StubHuggy.closed(OPEN)));

        assertThat(close()).isEqualTo(new ClosingReceipt(status, Ending.CLOSED_BEFORE));
    }

    @Test
    void a_closing_whose_answer_got_lost_is_ours() {
        huggy.says(cutOff(), status(400, "{}"), status(200, StubHuggy.closed(OPEN)));

        assertThat(close().ending()).isEqualTo(Ending.CLOSED);
    }

    @Test
    void a_chat_that_huggy_does_not_know_is_gone() {
        huggy.says(status(404, ""), status(404, ""));

        assertThat(close()).isEqualTo(new ClosingReceipt(404, Ending.GONE));
    }

    @Test
    void a_refusal_for_a_chat_that_is_open_says_why() {
        huggy.says(status(400, "{\"reason\": \"Tabulação\\nobrigatória\"}"), status(200, OPEN));

        assertThatExceptionOfType(DeskRefused.class)
                .isThrownBy(this::close)
                .withMessage("Huggy will not close chat 7: 400, \"Tabulação obrigatória\"")
                .satisfies(refusal -> assertThat(refusal.httpStatus()).isEqualTo(400));
    }

    @Test
    void a_chat_back_in_the_queue_does_not_count_as_closed() {
        huggy.says(status(400, ""), status(200, OPEN.replace("in_chat", "wait_for_chat")));

        assertThatExceptionOfType(DeskRefused.class).isThrownBy(this::close);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 422})
    void what_will_not_change_is_refused(int status) {
        huggy.says(status(status, "<html>"));

        assertThatExceptionOfType(DeskRefused.class)
                .isThrownBy(this::close)
                .satisfies(refusal -> assertThat(refusal.httpStatus()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void what_may_pass_is_unavailable_after_every_attempt(int status) {
        huggy.says(status(status, ""), status(status, ""), status(status, ""));

        assertThatExceptionOfType(DeskUnavailable.class)
                .isThrownBy(this::close)
                .satisfies(failure -> assertThat(failure.httpStatus()).isEqualTo(status));
        assertThat(huggy.lines()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "<html>", "{\"id\": 8}"})
    void a_look_that_shows_something_else_does_not_mean_that_the_chat_is_gone(String body) {
        huggy.says(status(200, body), status(200, body), status(200, body));

        assertThatExceptionOfType(DeskUnavailable.class).isThrownBy(() -> desk.find(SEVEN));
    }

    @Test
    void a_redirect_is_no_closing() {
        huggy.says(status(302, "", "Location", "https://example.org/"));

        assertThatExceptionOfType(DeskUnavailable.class).isThrownBy(this::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../agents", "7/close?x=", "7 8", "ção"})
    void an_id_stays_one_step_of_the_address(String id) {
        huggy.says(status(404, ""));

        desk.find(new ConversationId(id));

        assertThat(huggy.lines()).singleElement().asString().matches("GET /v3/chats/[^/?]+");
    }

    private ClosingReceipt close() {
        return desk.close(SEVEN, new ClosingWords("41", "Fechado via robô.", false));
    }
}
