package dev.centralita.telephony.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.MovableClock;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoteGapsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");

    private final FakeGaps ledger = new FakeGaps();
    private final MovableClock clock = new MovableClock(NOON);
    private final NoteGaps gaps = new NoteGaps(ledger, clock);

    @Test
    void a_line_that_was_cut_leaves_a_gap_from_the_last_event_to_the_return() {
        hearsAt(NOON);
        gaps.comesBack(MAIN, NOON.plusSeconds(300));

        writes();

        assertThat(ledger.all()).extracting(GapReport::gap).containsExactly(new Gap(MAIN, NOON, NOON.plusSeconds(300)));
    }

    @Test
    void a_line_that_comes_up_for_the_first_time_leaves_none() {
        gaps.comesBack(MAIN, NOON);

        writes();

        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void whoever_starts_anew_counts_from_where_the_one_before_had_written() {
        hearsAt(NOON);
        writes();
        NoteGaps successor = new NoteGaps(ledger, clock);

        successor.comesBack(MAIN, NOON.plusSeconds(60));
        successor.around(() -> {});

        assertThat(ledger.all()).extracting(GapReport::gap).containsExactly(new Gap(MAIN, NOON, NOON.plusSeconds(60)));
    }

    @Test
    void the_mark_does_not_move_while_calls_cannot_be_written() {
        hearsAt(NOON);
        writes();
        hearsAt(NOON.plusSeconds(30));

        assertThatThrownBy(() -> gaps.around(() -> {
                    throw new DatabaseAway("callcenter", new IllegalStateException("cut"));
                }))
                .isInstanceOf(DatabaseAway.class);

        assertThat(ledger.lastHearing(MAIN).map(Hearing::until)).contains(NOON);
    }

    @Test
    void whoever_starts_anew_knows_until_when_the_one_before_heard() {
        hearsAt(NOON);
        writes();
        NoteGaps successor = new NoteGaps(ledger, clock);

        assertThat(successor.lastHearing(MAIN).map(Hearing::until)).contains(NOON);
        ledger.goesAway();
        assertThat(successor.lastHearing(MAIN)).isEmpty();
        assertThat(gaps.lastHearing(MAIN).map(Hearing::until)).contains(NOON);
    }

    @Test
    void what_was_heard_while_calls_were_written_is_not_marked_yet() {
        hearsAt(NOON);

        gaps.around(() -> hearsAt(NOON.plusSeconds(1)));

        assertThat(ledger.lastHearing(MAIN).map(Hearing::until)).contains(NOON);
    }

    @Test
    void a_gap_that_cannot_be_noted_is_noted_later_and_the_mark_waits_for_it() {
        hearsAt(NOON);
        writes();
        gaps.comesBack(MAIN, NOON.plusSeconds(60));
        hearsAt(NOON.plusSeconds(61));
        ledger.goesAway();
        assertThatThrownBy(this::writes).isInstanceOf(DatabaseAway.class);
        gaps.comesBack(MAIN, NOON.plusSeconds(90));

        ledger.isBack();
        writes();

        assertThat(ledger.all()).extracting(GapReport::gap).containsExactly(new Gap(MAIN, NOON, NOON.plusSeconds(90)));
    }

    @Test
    void a_gap_is_told_by_the_clock_of_the_pbx() {
        gaps.hears(MAIN, NOON.plusSeconds(3600), Duration.ofHours(1));
        gaps.comesBack(MAIN, NOON.plusSeconds(60));

        writes();

        assertThat(ledger.all())
                .extracting(GapReport::gap)
                .containsExactly(new Gap(MAIN, NOON.plusSeconds(3600), NOON.plusSeconds(3660)));
    }

    @Test
    void what_another_node_hears_is_its_to_mark() {
        hearsAt(NOON);
        gaps.leaves(MAIN);

        writes();

        assertThat(ledger.lastHearing(MAIN)).isEmpty();
    }

    private void hearsAt(Instant moment) {
        gaps.hears(MAIN, moment, Duration.ZERO);
    }

    private void writes() {
        clock.passes(Duration.ofSeconds(1));
        gaps.around(() -> {});
    }
}
