package dev.centralita.integration.huggy;

import static dev.centralita.integration.http.StubServer.cutOff;
import static dev.centralita.integration.http.StubServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.OpenConversations;
import dev.centralita.integration.http.StubServer.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuggyListingTest {

    private static final AgentId ANA = new AgentId("157100");

    private final StubHuggy huggy = new StubHuggy();
    private final ConversationDesk desk = Desks.at(huggy);

    @AfterEach
    void stop() {
        huggy.close();
    }

    @Test
    void asks_for_the_chats_of_one_agent_page_by_page() {
        huggy.says(page(1, 20), page(21, 3), page(1, 0), page(1, 20), page(21, 3), page(1, 0));

        desk.openConversationsOf(ANA);

        assertThat(huggy.lines())
                .startsWith(
                        "GET /v3/chats?agent=157100&situation=in_chat&page=0",
                        "GET /v3/chats?agent=157100&situation=in_chat&page=1",
                        "GET /v3/chats?agent=157100&situation=in_chat&page=2");
    }

    @Test
    void b02_one_odd_chat_does_not_spoil_its_page() {
        huggy.says(status(
                200,
                "[" + chat(1) + ", {\"id\": 2, \"chatTabulation\": false, \"lastMessage\": \"oi\"}, " + chat(3)
                        + ", 17, null, {\"id\": {}}]"));

        OpenConversations listed = desk.openConversationsOf(ANA);

        assertThat(ids(listed)).containsExactly("1", "2", "3");
        assertThat(listed.unreadable()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"erro\"}", "<html>Manutenção</html>", "", "null", "[{\"id\": 1}"})
    void b03_an_answer_that_is_no_list_is_asked_for_again_and_then_given_up(String body) {
        huggy.says(status(200, body), status(200, body), status(200, body));

        assertThatExceptionOfType(DeskUnavailable.class).isThrownBy(() -> desk.openConversationsOf(ANA));
        assertThat(huggy.lines()).hasSize(3);
    }

    @Test
    void b04_a_server_that_ignores_the_page_is_left_soon() {
        IntStream.range(0, 30).forEach(page -> huggy.says(page(1, 20)));

        OpenConversations listed = desk.openConversationsOf(ANA);

        assertThat(ids(listed)).hasSize(20).doesNotHaveDuplicates();
        assertThat(listed.gap()).contains("repeats");
        assertThat(huggy.lines()).hasSize(3);
    }

    @Test
    void b04_a_server_whose_pages_never_end_is_left_at_the_cap() {
        IntStream.range(0, 40).forEach(page -> huggy.says(page(1 + 20 * page, 20)));

        OpenConversations listed = desk.openConversationsOf(ANA);

        assertThat(ids(listed)).hasSize(600).doesNotHaveDuplicates();
        assertThat(listed.gap()).contains("HUGGY_PAGE_LIMIT");
    }

    @Test
    void b04_a_chat_that_moves_between_pages_comes_once() {
        huggy.says(page(1, 20), page(20, 5), page(1, 0), page(1, 20), page(20, 5), page(1, 0));

        assertThat(ids(desk.openConversationsOf(ANA))).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void b04_a_chat_that_slips_to_a_page_already_read_is_found_all_the_same() {
        // chat 5 leaves after the first page was read, so 21 moves up to it
        List<Reply> afterwards = List.of(pageOf(withoutFive(1, 21)), pageOf(withoutFive(22, 25)), page(1, 0));
        huggy.says(page(1, 20), pageOf(withoutFive(22, 25)), page(1, 0));
        IntStream.range(0, 3).forEach(pass -> huggy.says(afterwards.toArray(Reply[]::new)));

        OpenConversations listed = desk.openConversationsOf(ANA);

        assertThat(ids(listed)).contains("21");
        assertThat(listed.isWhole()).isTrue();
    }

    @Test
    void a_list_of_one_page_is_read_once() {
        huggy.says(page(1, 3));

        desk.openConversationsOf(ANA);

        assertThat(huggy.lines()).hasSize(2);
    }

    @Test
    void b06_a_page_that_fails_for_good_does_not_cost_the_pages_before_it() {
        huggy.says(page(1, 20), page(21, 20), status(500, ""), cutOff(), status(502, ""));

        OpenConversations listed = desk.openConversationsOf(ANA);

        assertThat(ids(listed)).hasSize(40);
        assertThat(listed.gap()).contains("page 2");
    }

    @Test
    void b06_a_page_that_is_refused_does_not_cost_the_pages_before_it() {
        huggy.says(page(1, 20), status(404, "{\"reason\": \"Página não encontrada\"}"));

        OpenConversations listed = desk.openConversationsOf(ANA);

        assertThat(ids(listed)).hasSize(20);
        assertThat(listed.gap()).contains("page 1", "Página não encontrada");
    }

    @Test
    void b06_a_page_that_fails_in_passing_costs_nothing() {
        huggy.says(status(429, ""), page(1, 3), status(503, "", "Retry-After", "0"), page(1, 0));

        OpenConversations listed = desk.openConversationsOf(ANA);

        assertThat(ids(listed)).containsExactly("1", "2", "3");
        assertThat(listed.isWhole()).isTrue();
    }

    @Test
    void a_key_that_is_not_accepted_is_no_empty_list() {
        huggy.says(status(401, "{\"error\": \"access_denied\"}"));

        assertThatExceptionOfType(DeskRefused.class)
                .isThrownBy(() -> desk.openConversationsOf(ANA))
                .satisfies(refusal -> assertThat(refusal.httpStatus()).isEqualTo(401));
    }

    private static List<String> ids(OpenConversations listed) {
        return listed.conversations().stream().map(chat -> chat.id().value()).toList();
    }

    private static int[] withoutFive(int first, int last) {
        return IntStream.rangeClosed(first, last).filter(id -> id != 5).toArray();
    }

    private static Reply page(int first, int size) {
        return pageOf(IntStream.range(first, first + size).toArray());
    }

    private static Reply pageOf(int[] ids) {
        List<String> chats = new ArrayList<>();
        for (int id : ids) {
            chats.add(chat(id));
        }
        return status(200, chats.toString());
    }

    private static String chat(int id) {
        return StubHuggy.chat(Integer.toString(id), "157100", "2026-11-17 10:00:00");
    }
}
