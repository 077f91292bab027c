package dev.centralita.telephony.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallSignal;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.FakeLedger;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.call.Remark;
import dev.centralita.telephony.call.Sighting;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RebuildCallsTest {

    private static final PbxName MAIN = new PbxName("main");
    private static final Instant CUT = Instant.parse("2026-03-02T12:10:00Z");
    private static final Instant BACK = Instant.parse("2026-03-02T12:15:00Z");
    private static final Gap GAP = new Gap(MAIN, CUT, BACK);

    private final MovableClock clock = new MovableClock(BACK);
    private final FakeGaps gaps = new FakeGaps();
    private final FakeLedger ledger = new FakeLedger();
    private final WrittenBooks books = new WrittenBooks();
    private final RecordCalls calls =
            new RecordCalls(ledger, new ClockDifferences(), new Settings(name -> Optional.empty()), clock);
    private final RebuildCalls rebuild = new RebuildCalls(books, gaps, ledger, calls, clock);

    /** Books that are somewhere else on demand. */
    private static final class WrittenBooks implements CallBooks {

        private final List<Remark> remarks = new ArrayList<>();
        private final List<Instant> readSince = new ArrayList<>();
        private boolean areKnown = true;
        private Optional<RuntimeException> trouble = Optional.empty();

        @Override
        public boolean areKnown(PbxName pbx) {
            return areKnown;
        }

        @Override
        public List<Remark> read(PbxName pbx, Instant since) {
            if (trouble.isPresent()) {
                throw trouble.get();
            }
            readSince.add(since);
            return remarks;
        }
    }

    private static Channel caller(String id) {
        return new Channel(id, id, "PJSIP/trunk-00000001", "1150001111", null, "from-trunk", "800100", true);
    }

    @Test
    void a_gap_waits_until_what_was_on_its_way_has_arrived() {
        gaps.keep(GapReport.begun(GAP, BACK));

        assertThat(rebuild.of(MAIN)).isEmpty();

        assertThat(books.readSince).isEmpty();
    }

    @Test
    void calls_of_a_gap_are_rebuilt_and_counted_once() {
        gaps.keep(GapReport.begun(GAP, BACK));
        tells("1.0", CUT.plusSeconds(60));

        looks(4);
        looks(10);
        looks(30);
        looks(300);

        assertThat(newest().rebuilt()).isEqualTo(1);
        assertThat(newest().isSettled()).isTrue();
        assertThat(ledger.kept()).containsOnlyKeys("1.0");
    }

    @Test
    void a_call_that_was_written_late_is_found_by_a_later_look() {
        gaps.keep(GapReport.begun(GAP, BACK));
        looks(4);
        tells("1.0", CUT.plusSeconds(60));

        looks(10);

        assertThat(newest().rebuilt()).isEqualTo(1);
    }

    @Test
    void a_gap_is_not_settled_while_one_of_its_calls_is_up() {
        gaps.keep(GapReport.begun(GAP, BACK));
        calls.sees(MAIN, List.of(new Sighting(caller("1.0"), Duration.ofSeconds(60))), CUT);
        books.remarks.add(new Remark(CUT.plusSeconds(200), new CallSignal.Appeared(caller("1.0"))));
        looks(4);
        looks(10);
        looks(30);
        looks(300);
        assertThat(newest().isSettled()).isFalse();
        calls.hears(MAIN, new CallSignal.HungUp(caller("1.0"), 16), clock.instant());
        calls.write();

        looks(300);

        assertThat(newest().isSettled()).isTrue();
    }

    @Test
    void the_books_are_read_from_where_the_longest_call_began() {
        gaps.keep(GapReport.begun(GAP, BACK));
        calls.hears(MAIN, new CallSignal.Appeared(caller("1.0")), CUT.minusSeconds(1800));
        calls.write();

        looks(4);

        assertThat(books.readSince).containsExactly(CUT.minusSeconds(1802));
    }

    @Test
    void books_that_cannot_be_read_are_tried_again_and_the_reason_is_told() {
        gaps.keep(GapReport.begun(GAP, BACK));
        tells("1.0", CUT.plusSeconds(60));
        books.trouble = Optional.of(new BooksAway("the disk is full"));
        looks(4);
        assertThat(newest().trouble()).isEqualTo("the disk is full");
        assertThat(newest().isSettled()).isFalse();

        books.trouble = Optional.empty();
        looks(10);

        assertThat(newest().trouble()).isNull();
        assertThat(newest().rebuilt()).isEqualTo(1);
    }

    @Test
    void books_that_make_us_stumble_are_tried_again_in_the_same_pauses() {
        gaps.keep(GapReport.begun(GAP, BACK));
        tells("1.0", CUT.plusSeconds(60));
        books.trouble = Optional.of(new IllegalStateException("channel 1.0 (expected: one that appeared)"));
        looks(4);
        assertThat(newest().trouble()).isEqualTo("its books cannot be understood; the log says where");
        assertThat(newest().reason()).contains(GapReport.NOT_UNDERSTOOD);
        assertThat(rebuild.of(MAIN)).as("a look at once").isEmpty();

        books.trouble = Optional.empty();
        looks(10);

        assertThat(newest().trouble()).isNull();
        assertThat(newest().rebuilt()).isEqualTo(1);
    }

    @Test
    void books_that_stay_away_are_looked_at_less_and_less_often() {
        gaps.keep(GapReport.begun(GAP, BACK));
        tells("1.0", CUT.plusSeconds(60));
        books.trouble = Optional.of(new BooksAway("the disk is full"));
        looks(4);
        looks(10);
        looks(30);
        looks(300);
        clock.passes(Duration.ofSeconds(299));
        assertThat(rebuild.of(MAIN))
                .as("a look before five minutes have passed")
                .isEmpty();

        books.trouble = Optional.empty();
        looks(1);

        assertThat(newest().rebuilt()).isEqualTo(1);
        assertThat(newest().isSettled()).isTrue();
    }

    @Test
    void the_same_trouble_is_new_once() {
        gaps.keep(GapReport.begun(GAP, BACK));
        books.trouble = Optional.of(new IllegalStateException("channel 1.0 (expected: one that appeared)"));
        assertThat(looks(4).isTroubleNew()).isTrue();
        assertThat(looks(10).isTroubleNew()).isFalse();

        books.trouble = Optional.of(new BooksAway("the disk is full"));

        assertThat(looks(30).isTroubleNew()).isTrue();
    }

    @Test
    void what_made_us_stumble_is_logged_without_the_number_that_was_dialled() {
        IllegalStateException failure = new IllegalStateException("channel Local/1150001111@out-00000001;2");

        assertThat(Stumble.at(failure))
                .hasMessage("java.lang.IllegalStateException")
                .hasNoCause();
        assertThat(Stumble.at(failure).getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @Test
    void a_ledger_that_is_away_is_no_fault_of_the_books() {
        gaps.keep(GapReport.begun(GAP, BACK));
        tells("1.0", CUT.plusSeconds(60));
        clock.passes(Duration.ofSeconds(4));
        ledger.goesAway();

        assertThatThrownBy(() -> rebuild.of(MAIN)).isInstanceOf(DatabaseAway.class);

        assertThat(newest().trouble()).isNull();
    }

    @Test
    void books_that_stay_away_are_given_up() {
        gaps.keep(GapReport.begun(GAP, BACK));
        books.trouble = Optional.of(new BooksAway("the disk is full"));

        looks(13 * 3600);

        assertThat(newest().isSettled()).isTrue();
        assertThat(newest().trouble()).isEqualTo("the disk is full");
    }

    @Test
    void without_books_a_gap_is_settled_by_what_the_pbx_shows() {
        gaps.keep(GapReport.begun(GAP, BACK));
        books.areKnown = false;

        looks(4);

        assertThat(newest().isSettled()).isTrue();
        assertThat(books.readSince).isEmpty();
    }

    @Test
    void a_gap_that_ends_before_it_begins_is_none() {
        assertThatThrownBy(() -> new Gap(MAIN, BACK, CUT)).hasMessageContaining("expected: not before");
    }

    private void tells(String id, Instant at) {
        books.remarks.add(new Remark(at, new CallSignal.Appeared(caller(id))));
        books.remarks.add(new Remark(at.plusSeconds(20), new CallSignal.HungUp(caller(id), 16)));
    }

    private Look looks(int secondsLater) {
        clock.passes(Duration.ofSeconds(secondsLater));
        Look look = rebuild.of(MAIN).orElseThrow();
        calls.write();
        return look;
    }

    private GapReport newest() {
        return gaps.newest(MAIN).orElseThrow();
    }
}
