package dev.centralita.administration.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.Actor;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditHashTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00Z");
    private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");

    @Test
    void the_order_of_details_makes_no_difference() {
        assertThat(seal(Map.of("a", "1", "b", "2", "c", "3")))
                .isEqualTo(seal(new java.util.TreeMap<>(Map.of("c", "3", "b", "2", "a", "1"))));
    }

    @Test
    void texts_that_only_read_alike_together_differ() {
        assertThat(AuditHash.BEGINNING.then(1, new Act(NOON, ANA, "job", "paused", Map.of())))
                .isNotEqualTo(AuditHash.BEGINNING.then(1, new Act(NOON, ANA, "jobp", "aused", Map.of())));
        assertThat(seal(Map.of("a", "1\n1:b"))).isNotEqualTo(seal(Map.of("a", "1", "b", "")));
    }

    @Test
    void the_seal_before_and_the_number_count() {
        Act act = new Act(NOON, ANA, "job.paused", "huggy-close", Map.of());
        AuditHash first = AuditHash.BEGINNING.then(1, act);

        assertThat(first.then(2, act)).isNotEqualTo(first).isNotEqualTo(AuditHash.BEGINNING.then(2, act));
    }

    /** Written down so that a chain of today can still be checked by the version of tomorrow. */
    @Test
    void the_seal_of_an_entry_never_changes() {
        assertThat(seal(Map.of("reason", "test")).hex())
                .isEqualTo("db0724ad2731a93f52fa5599690b69168edd337ed0918e3dcc67465975211258");
    }

    private static AuditHash seal(Map<String, String> details) {
        return AuditHash.BEGINNING.then(1, new Act(NOON, ANA, "job.paused", "huggy-close", details));
    }
}
