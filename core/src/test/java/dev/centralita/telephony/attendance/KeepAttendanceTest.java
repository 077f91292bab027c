package dev.centralita.telephony.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.MovableClock;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepAttendanceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-03T00:00:00Z");
    private static final PbxName MAIN = new PbxName("main");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryDuties ledger = new InMemoryDuties();
    private KeepAttendance attendance = new KeepAttendance(ledger, clock);

    @Test
    void time_goes_to_what_somebody_does() {
        is(MemberState.READY);
        passes(60);
        is(MemberState.RINGING);
        passes(10);
        is(MemberState.TALKING);
        passes(120);
        is(MemberState.PAUSED);
        passes(30);
        is(MemberState.AWAY);
        passes(300);

        attendance.write();

        assertThat(ledger.of("Ana", "sales", NOON)).isEqualTo(spent(120, 70, 30));
        assertThat(ledger.of("Ana", "", NOON)).isEqualTo(spent(120, 70, 30));
    }

    @Test
    void writing_often_or_twice_counts_nothing_twice() {
        is(MemberState.TALKING);
        for (int second = 0; second < 60; second++) {
            passes(1);
            attendance.write();
            attendance.write();
        }

        assertThat(ledger.of("Ana", "sales", NOON)).isEqualTo(spent(60, 0, 0));
    }

    @Test
    void a_quarter_that_ends_while_it_is_written_is_not_forgotten() {
        clock.passes(Duration.between(NOON, MIDNIGHT.minusSeconds(2)));
        is(MemberState.TALKING);
        passes(1);
        ledger.whileItKeeps(() -> passes(2));

        attendance.write();
        attendance.write();

        assertThat(ledger.of("Ana", "", MIDNIGHT.minus(Quarter.LENGTH))).isEqualTo(spent(2, 0, 0));
    }

    @Test
    void a_call_over_midnight_belongs_to_both_days() {
        clock.passes(Duration.between(NOON, MIDNIGHT.minusSeconds(40)));
        is(MemberState.TALKING);
        passes(100);
        attendance.write();

        assertThat(ledger.of("Ana", "", MIDNIGHT.minus(Quarter.LENGTH))).isEqualTo(spent(40, 0, 0));
        assertThat(ledger.of("Ana", "", MIDNIGHT)).isEqualTo(spent(60, 0, 0));
    }

    @Test
    void somebody_in_two_queues_is_there_once() {
        is(MemberState.READY);
        attendance.hears(MAIN, member("support", MemberState.PAUSED, null), NOON);
        passes(60);
        attendance.write();

        assertThat(ledger.of("Ana", "sales", NOON)).isEqualTo(spent(0, 60, 0));
        assertThat(ledger.of("Ana", "support", NOON)).isEqualTo(spent(0, 0, 60));
        assertThat(ledger.of("Ana", "", NOON)).isEqualTo(spent(0, 60, 0));
    }

    @Test
    void wrapping_up_ends_by_itself() {
        attendance.hears(MAIN, member("sales", MemberState.READY, NOON.plusSeconds(20)), NOON);
        passes(60);
        attendance.write();

        assertThat(ledger.of("Ana", "sales", NOON)).isEqualTo(spent(20, 40, 0));
    }

    @Test
    void a_restart_in_the_middle_of_the_same_loses_nothing() {
        is(MemberState.TALKING);
        passes(60);
        attendance.write();

        restarts();
        passes(120);
        looks(MemberState.TALKING);
        passes(60);
        attendance.write();

        assertThat(ledger.of("Ana", "", NOON)).isEqualTo(spent(240, 0, 0));
    }

    @Test
    void what_changed_while_nobody_listened_is_not_guessed() {
        is(MemberState.TALKING);
        passes(60);
        attendance.write();

        restarts();
        passes(120);
        looks(MemberState.READY);
        passes(30);
        attendance.write();

        assertThat(ledger.of("Ana", "", NOON)).isEqualTo(spent(60, 30, 0));
    }

    @Test
    void a_night_in_which_nobody_listened_is_not_worked_through() {
        is(MemberState.READY);
        passes(60);
        attendance.write();

        restarts();
        clock.passes(Duration.ofHours(9));
        looks(MemberState.READY);
        attendance.write();

        assertThat(ledger.everCounted("Ana")).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void while_the_line_is_cut_time_goes_on_only_for_who_is_at_the_same_soon_after() {
        is(MemberState.READY);
        passes(60);
        attendance.losesLine(MAIN, clock.instant());
        passes(100);
        attendance.write();
        assertThat(ledger.of("Ana", "", NOON)).isEqualTo(spent(0, 60, 0));

        looks(MemberState.READY);
        attendance.write();

        assertThat(ledger.of("Ana", "", NOON)).isEqualTo(spent(0, 160, 0));
    }

    @Test
    void a_database_that_is_away_loses_nothing_and_what_it_had_is_added_once() {
        is(MemberState.READY);
        passes(60);
        attendance.write();
        restarts();
        ledger.isAway(true);
        looks(MemberState.READY);
        passes(60);
        assertThatThrownBy(attendance::write).isInstanceOf(DatabaseAway.class);

        ledger.isAway(false);
        passes(60);
        attendance.write();
        attendance.write();

        assertThat(ledger.of("Ana", "sales", NOON)).isEqualTo(spent(0, 180, 0));
    }

    @Test
    void who_is_not_in_a_look_has_left() {
        is(MemberState.READY);
        passes(60);
        attendance.sees(MAIN, List.of(), clock.instant());
        passes(60);
        attendance.write();

        assertThat(ledger.of("Ana", "", NOON)).isEqualTo(spent(0, 60, 0));
    }

    private void is(MemberState state) {
        attendance.hears(MAIN, member("sales", state, null), clock.instant());
    }

    private void looks(MemberState state) {
        attendance.sees(MAIN, List.of(member("sales", state, null)), clock.instant());
    }

    private void passes(int seconds) {
        clock.passes(Duration.ofSeconds(seconds));
    }

    private void restarts() {
        attendance = new KeepAttendance(ledger, clock);
    }

    private static TimeSpent spent(int busy, int free, int paused) {
        return new TimeSpent(Duration.ofSeconds(busy), Duration.ofSeconds(free), Duration.ofSeconds(paused));
    }

    private static FloorSignal member(String queue, MemberState state, @Nullable Instant wrapUpUntil) {
        return new FloorSignal.MemberSeen(new QueueMember(
                queue, "PJSIP/201", "Ana", "201", state, state == MemberState.PAUSED, null, null, wrapUpUntil, 0));
    }
}
