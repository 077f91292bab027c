package dev.centralita.web.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.housekeeping.closing.ClosingHistory;
import dev.centralita.housekeeping.closing.ClosingSearch;
import dev.centralita.housekeeping.closing.ClosingState;
import dev.centralita.housekeeping.closing.Reason;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.Language;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.problem.Refused;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosingsResourceTest {

    private final List<ClosingSearch> searches = new ArrayList<>();
    private final List<Closing> log = new ArrayList<>();
    private final ClosingsResource closings = new ClosingsResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here to do it
    void give_the_history() {
        closings.history = new ClosingHistory() {
            @Override
            public List<Closing> find(ClosingSearch search) {
                searches.add(search);
                return log.subList(0, Math.min(search.size(), log.size()));
            }

            @Override
            public Optional<Closing> find(long id) {
                return log.stream().filter(closing -> closing.id() == id).findFirst();
            }

            @Override
            public List<Closing> latelySettled() {
                throw new UnsupportedOperationException("the resource tells no news");
            }
        };
    }

    @Test
    void a_closing_is_told_with_its_sentence() {
        log.add(closing(3));

        ItemsJson<ClosingJson> page = closings.list(asking(Map.of()), inSpanish());

        assertThat(page.next()).isNull();
        assertThat(page.items()).singleElement().satisfies(closing -> {
            assertThat(closing.conversation()).isEqualTo("9007199254740993");
            assertThat(closing.state()).isEqualTo("closed");
            assertThat(closing.sentence()).isEqualTo("Cerrada porque estaba en silencio desde 2026-11-16 12:00 UTC.");
        });
    }

    @Test
    void news_of_a_closing_have_the_shape_of_the_resource() {
        log.add(closing(3));

        assertThat(new LiveClosings().json(closing(3), Language.SPANISH)).contains(closings.one(3, inSpanish()));
        assertThat(new LiveClosings().json("something else", Language.SPANISH)).isEmpty();
    }

    @Test
    void a_search_is_passed_on_as_it_was_asked() {
        closings.list(
                asking(Map.of(
                        "q", "157100",
                        "state", "left-open",
                        "agent", "5",
                        "from", "2026-11-01T00:00:00Z",
                        "to", "2026-11-02T00:00:00Z",
                        "before", "77",
                        "size", "20")),
                inSpanish());

        assertThat(searches)
                .containsExactly(new ClosingSearch(
                        157100L,
                        ClosingState.LEFT_OPEN,
                        5L,
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Instant.parse("2026-11-02T00:00:00Z"),
                        77L,
                        20));
    }

    @Test
    void a_full_page_says_how_to_go_on() {
        log.add(closing(9));
        log.add(closing(8));
        log.add(closing(7));

        assertThat(closings.list(asking(Map.of("size", "2")), inSpanish()).next())
                .isEqualTo("8");
    }

    @Test
    void a_text_that_is_no_number_finds_nothing() {
        log.add(closing(3));

        assertThat(closings.list(asking(Map.of("q", "ana")), inSpanish()).items())
                .isEmpty();
    }

    @Test
    void every_wrong_parameter_is_named() {
        assertThatThrownBy(() -> closings.list(asking(Map.of("state", "shut", "from", "yesterday")), inSpanish()))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(field -> field.field())
                                .containsExactlyInAnyOrder("state", "from"));
    }

    @Test
    void an_unknown_closing_is_not_found() {
        assertThatThrownBy(() -> closings.one(5, inSpanish()))
                .isInstanceOf(Refused.class)
                .hasMessage("404 not-found");
    }

    private static Closing closing(long id) {
        return new Closing(
                id,
                new DeskName("huggy"),
                new ConversationId("9007199254740993"),
                new AgentId("157100"),
                41,
                LocalDateTime.parse("2026-11-16T09:00:00"),
                Instant.parse("2026-11-16T12:00:00Z"),
                Instant.parse("2026-11-20T12:00:00Z"),
                ClosingState.CLOSED,
                Reason.SILENT_TOO_LONG,
                200,
                null,
                1,
                Instant.parse("2026-11-20T12:00:01Z"),
                17L);
    }

    private static UriInfo asking(Map<String, String> parameters) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        parameters.forEach(query::add);
        return answering(UriInfo.class, query);
    }

    private static HttpHeaders inSpanish() {
        return answering(HttpHeaders.class, "es-VE");
    }

    /** Gives the same answer to whatever is asked. */
    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }
}
