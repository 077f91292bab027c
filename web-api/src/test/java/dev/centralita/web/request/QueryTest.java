package dev.centralita.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.web.problem.InvalidFields;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {

    enum State {
        OPEN,
        LEFT_OPEN
    }

    @Test
    void what_is_given_is_read() {
        Query query = query(Map.of("q", " 7 ", "size", "20", "from", "2026-01-31T15:30:00Z", "state", "left-open"));

        assertThat(query.text("q")).contains("7");
        assertThat(query.size(50, 200)).isEqualTo(20);
        assertThat(query.moment("from")).contains(Instant.parse("2026-01-31T15:30:00Z"));
        assertThat(query.choice("state", State.class)).contains(State.LEFT_OPEN);
        query.check();
    }

    @Test
    void what_is_absent_has_its_usual_value() {
        Query query = query(Map.of("q", ""));

        assertThat(query.text("q")).isEmpty();
        assertThat(query.size(50, 200)).isEqualTo(50);
        assertThat(query.choice("state", State.class)).isEmpty();
        query.check();
    }

    @Test
    void every_wrong_parameter_is_named_at_once() {
        Query query =
                query(Map.of("q", "x".repeat(201), "size", "many", "from", "today", "state", "ajar", "page", "0"));

        assertThat(query.text("q")).isEmpty();
        assertThat(query.size(50, 200)).isEqualTo(50);
        assertThat(query.moment("from")).isEmpty();
        assertThat(query.choice("state", State.class)).isEmpty();
        assertThat(query.number("page", 1, 9)).isEmpty();
        assertThatThrownBy(query::check)
                .isInstanceOf(InvalidFields.class)
                .hasMessage(
                        "q: too-long, size: not-a-whole-number, from: not-a-moment, state: not-one-of, page: too-small");
    }

    private static Query query(Map<String, String> parameters) {
        return Query.of(new MultivaluedHashMap<>(parameters));
    }
}
