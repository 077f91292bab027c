package dev.centralita.persistence.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.Guards;
import dev.centralita.housekeeping.rule.Hours;
import dev.centralita.housekeeping.rule.Intention;
import dev.centralita.housekeeping.rule.LabelScope;
import dev.centralita.housekeeping.rule.Priority;
import dev.centralita.housekeeping.rule.QuietHours;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleExample;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Step;
import dev.centralita.persistence.database.HubDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresRulebookTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static HubDatabase database;

    private final PostgresRulebook rulebook = new PostgresRulebook(database.sql());

    @BeforeAll
    static void start() throws IOException {
        database = HubDatabase.started();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.sql().with(sql -> sql.execute("delete from rule"));
        database.sql().with(sql -> sql.execute("delete from rule_version"));
    }

    @Test
    void a_rule_is_read_back_word_by_word() {
        RuleVersion added = rulebook.add(everything(), "ana", NOON).orElseThrow();

        assertThat(added).isEqualTo(new RuleVersion(everything(), 1, "ana", NOON));
        assertThat(rulebook.find(everything().name())).contains(added);
        assertThat(rulebook.all()).containsExactly(added);
    }

    @Test
    void a_name_is_taken_once() {
        rulebook.add(rule(), "ana", NOON);

        assertThat(rulebook.add(rule(), "rui", NOON)).isEmpty();
    }

    @Test
    void an_edit_of_what_somebody_else_changed_meanwhile_is_refused() {
        rulebook.add(rule(), "ana", NOON);
        rulebook.change(everything(), 1, "ana", NOON);

        assertThat(rulebook.change(rule(), 1, "rui", NOON)).isEmpty();
        assertThat(rulebook.versions(rule().name()))
                .extracting(RuleVersion::version)
                .containsExactly(2, 1);
    }

    @Test
    void a_deleted_rule_keeps_its_versions_and_goes_on_with_the_next() {
        rulebook.add(rule(), "ana", NOON);
        assertThat(rulebook.remove(rule().name())).isTrue();
        assertThat(rulebook.find(rule().name())).isEmpty();
        assertThat(rulebook.find(rule().name(), 1)).isPresent();

        RuleVersion again = rulebook.add(everything(), "rui", NOON).orElseThrow();

        assertThat(again.version()).isEqualTo(2);
        assertThat(rulebook.remove(rule().name())).isTrue();
        assertThat(rulebook.remove(rule().name())).isFalse();
    }

    private static Rule rule() {
        return new RuleExample().rule();
    }

    private static Rule everything() {
        return new RuleExample()
                .in(new Scope(
                        Set.of(Status.PENDING, Status.OPEN),
                        Set.of("1", "2"),
                        Set.of("3"),
                        new AssigneeScope(AssigneeScope.Who.THESE, Set.of("5"), Set.of("vendedor")),
                        new LabelScope(Set.of("a"), Set.of("b"), Set.of("ñ")),
                        Set.of(Priority.URGENT)))
                .olderThan(Duration.ofDays(2))
                .at(new Hours(Hours.Which.OUTSIDE, RuleExample.OFFICE))
                .beforeReplyWindowEnds(Duration.ofMinutes(90))
                .guardedBy(new Guards(
                        25,
                        new QuietHours(ZoneId.of("America/Caracas"), LocalTime.of(21, 30), LocalTime.of(7, 0)),
                        true,
                        false))
                .climbing(
                        Step.of(Intention.remind("¿Sigue ahí? {rule}")),
                        new Step(
                                Duration.ofHours(2),
                                List.of(
                                        new Intention(Act.Kind.LABEL, null, Set.of("x"), Set.of("y"), null, null),
                                        new Intention(Act.Kind.ASSIGN, null, Set.of(), Set.of(), "7", null),
                                        new Intention(Act.Kind.SNOOZE, null, Set.of(), Set.of(), null, null),
                                        Intention.of(Act.Kind.RESOLVE))))
                .rule();
    }
}
