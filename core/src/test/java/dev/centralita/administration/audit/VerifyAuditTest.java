package dev.centralita.administration.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.job.JobEvent;
import dev.centralita.administration.job.JobName;
import dev.centralita.shared.Actor;
import dev.centralita.shared.MovableClock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VerifyAuditTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00Z");
    private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");

    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final KeepAudit keep = new KeepAudit(trail, new MovableClock(NOON));
    private final VerifyAudit verify = new VerifyAudit(trail);

    @Test
    void an_audit_without_entries_is_intact() {
        assertThat(verify.now()).isEqualTo(new Verification(0, OptionalLong.empty()));
    }

    @Test
    void a_chain_nobody_touched_is_intact_however_long() {
        happened(2_500);

        Verification found = verify.now();

        assertThat(found.isIntact()).isTrue();
        assertThat(found.checked()).isEqualTo(2_500);
    }

    @Test
    void an_entry_keeps_who_did_what_about_what_and_when() {
        happened(1);

        assertThat(trail.after(0, 1))
                .extracting(AuditEntry::act)
                .containsExactly(new Act(NOON, ANA, "job.paused", "job-1", Map.of("reason", "holiday")));
    }

    @Test
    void a_changed_entry_is_found() {
        happened(5);
        trail.changes(2, entry -> new AuditEntry(entry.seq(), by("bob", entry.act()), entry.hash()));

        assertThat(verify.now()).isEqualTo(new Verification(2, OptionalLong.of(3)));
    }

    @Test
    void an_entry_that_was_taken_out_is_found() {
        happened(5);
        trail.loses(1);

        assertThat(verify.now().firstBroken()).hasValue(2);
    }

    @Test
    void entries_that_were_cut_off_at_the_end_are_found() {
        happened(5);
        trail.loses(4);

        assertThat(verify.now()).isEqualTo(new Verification(4, OptionalLong.of(5)));
    }

    @Test
    void a_last_entry_that_was_written_anew_with_its_seal_is_found_by_the_end_kept_apart() {
        happened(2);
        trail.changes(1, entry -> {
            Act forged = by("bob", entry.act());
            AuditHash first = trail.after(0, 1).get(0).hash();
            return new AuditEntry(2, forged, first.then(2, forged));
        });

        assertThat(verify.now()).isEqualTo(new Verification(2, OptionalLong.of(2)));
    }

    @Test
    void an_end_that_belongs_to_another_chain_is_found() {
        happened(3);
        trail.endsWith(AuditHash.BEGINNING);

        assertThat(verify.now().isIntact()).isFalse();
    }

    private void happened(int acts) {
        for (int number = 1; number <= acts; number++) {
            keep.keep(
                    JobEvent.of("job.paused", new JobName("job-" + number), ANA).with(Map.of("reason", "holiday")));
        }
    }

    private static Act by(String name, Act act) {
        return new Act(act.at(), new Actor(Actor.Kind.USER, name), act.what(), act.about(), act.details());
    }
}
