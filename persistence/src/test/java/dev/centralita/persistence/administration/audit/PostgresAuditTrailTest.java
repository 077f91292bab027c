package dev.centralita.persistence.administration.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.audit.Act;
import dev.centralita.administration.audit.AuditEntry;
import dev.centralita.administration.audit.AuditQuery;
import dev.centralita.administration.audit.VerifyAudit;
import dev.centralita.persistence.database.HubDatabase;
import dev.centralita.persistence.database.HubSql;
import dev.centralita.shared.Actor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAuditTrailTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00.123456789Z");
    private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");
    private static final Actor ERP = new Actor(Actor.Kind.API_KEY, "erp");

    private static HubDatabase database;
    private static HubSql hub;

    private final PostgresAuditTrail trail = new PostgresAuditTrail(hub);

    @BeforeAll
    static void start() throws IOException {
        database = HubDatabase.started();
        hub = database.sql();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        guard("disable");
        hub.with(sql -> sql.execute("truncate audit_entry")
                + sql.execute("update audit_end set seq = 0, hash = repeat('0', 64)"));
        guard("enable");
    }

    @Test
    void an_act_is_read_as_it_was_written() {
        Act act = new Act(
                NOON, ANA, "job.paused", "huggy-close", Map.of("reason", "\"née\" é\n\\ ☎", "empty", "", "until", "x"));

        keep(act);

        assertThat(all()).extracting(AuditEntry::act).containsExactly(act);
    }

    @Test
    void a_page_finds_by_who_and_what_newest_first() {
        keep(act(ANA, "job.paused"));
        keep(act(ERP, "job.started"));
        keep(act(ANA, "job.started"));
        keep(act(ANA, "user.invited"));

        assertThat(trail.page(new AuditQuery(null, 10, "AN", "job.")))
                .extracting(AuditEntry::seq)
                .containsExactly(3L, 1L);
        assertThat(trail.page(new AuditQuery(3L, 1, null, null)))
                .extracting(AuditEntry::seq)
                .containsExactly(2L);
    }

    @Test
    void an_untouched_chain_is_intact() {
        keepFive();

        assertThat(verify().now().isIntact()).isTrue();
        assertThat(verify().now().checked()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set about = 'else' where seq = 2",
                "delete from audit_entry where seq = 2",
                "truncate audit_entry",
                "delete from audit_end",
                "update audit_end set seq = 0"
            })
    void the_database_lets_nobody_change_the_audit(String attempt) {
        keepFive();

        assertThatThrownBy(() -> hub.with(sql -> sql.execute(attempt))).hasMessageContaining("refused");
        assertThat(verify().now().isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set about = 'else' where seq = 3",
                "update audit_entry set actor = 'bob' where seq = 3",
                "update audit_entry set at = at + interval '1 microsecond' where seq = 3",
                "update audit_entry set details = '{\"reason\": \"other\"}' where seq = 3",
                "update audit_entry set hash = repeat('a', 64) where seq = 3",
                "delete from audit_entry where seq = 3",
                "delete from audit_entry where seq >= 3"
            })
    void a_change_by_whoever_switches_the_guard_off_is_found(String change) {
        keepFive();

        guard("disable");
        hub.with(sql -> sql.execute(change));

        assertThat(verify().now().firstBroken()).hasValue(3);
    }

    @Test
    void a_missing_last_entry_is_found() {
        keepFive();

        guard("disable");
        hub.with(sql -> sql.execute("delete from audit_entry where seq = 5"));

        assertThat(verify().now().firstBroken()).hasValue(5);
    }

    @Test
    void an_act_that_is_undone_leaves_no_entry() {
        keepFive();

        assertThatThrownBy(() -> database.inTransaction(undone -> {
                    new PostgresAuditTrail(undone).append(act(ANA, "job.paused"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        keep(act(ANA, "job.resumed"));

        assertThat(all()).extracting(AuditEntry::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(verify().now().isIntact()).isTrue();
    }

    @Test
    void many_at_once_keep_one_chain() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<?>> acts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            acts.add(nodes.submit(() -> keep(act(ANA, "job.started"))));
        }
        for (Future<?> act : acts) {
            act.get();
        }
        nodes.shutdown();

        assertThat(verify().now().isIntact()).isTrue();
        assertThat(verify().now().checked()).isEqualTo(100);
    }

    private static int guard(String ability) {
        return hub.with(sql -> sql.execute("alter table audit_entry %1$s trigger user".formatted(ability))
                + sql.execute("alter table audit_end %1$s trigger user".formatted(ability)));
    }

    private void keepFive() {
        for (int i = 0; i < 5; i++) {
            keep(act(ANA, "job.started"));
        }
    }

    private void keep(Act act) {
        database.inTransaction(sql -> new PostgresAuditTrail(sql).append(act));
    }

    private List<AuditEntry> all() {
        return trail.after(0, 1000);
    }

    private VerifyAudit verify() {
        return new VerifyAudit(trail);
    }

    private static Act act(Actor by, String what) {
        return new Act(NOON, by, what, "huggy-close", Map.of("reason", "test"));
    }
}
