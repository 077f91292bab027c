package dev.centralita.jobs.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.jobs.JobRunner;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallSignal;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.FakeLedger;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.call.Remark;
import dev.centralita.telephony.gap.BooksAway;
import dev.centralita.telephony.gap.CallBooks;
import dev.centralita.telephony.gap.FakeGaps;
import dev.centralita.telephony.gap.Gap;
import dev.centralita.telephony.gap.GapReport;
import dev.centralita.telephony.gap.RebuildCalls;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.telephony.pbx.PbxStates;
import dev.centralita.telephony.pbx.Sightings;
import dev.centralita.telephony.pbx.WatchPbxs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two PBXs were not heard for five minutes; their books are due. */
class DueGapsTest {

    private static final PbxName MAIN = new PbxName("main");
    private static final PbxName BRANCH = new PbxName("branch");
    private static final Instant CUT = Instant.parse("2026-03-02T12:10:00Z");
    private static final Instant BACK = Instant.parse("2026-03-02T12:15:00Z");

    private final MovableClock clock = new MovableClock(BACK);
    private final FakeGaps gaps = new FakeGaps();
    private final FakeLedger ledger = new FakeLedger();
    private final Shelf books = new Shelf();
    private final PbxDirectory directory = () -> List.of(pbx(MAIN), pbx(BRANCH));
    private final WatchPbxs watch = new WatchPbxs(directory, new Nowhere(), new Sightings(), clock);
    private final RecordCalls calls =
            new RecordCalls(ledger, new ClockDifferences(), new Settings(name -> Optional.empty()), clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DueGaps due =
            new DueGaps(watch, new RebuildCalls(books, gaps, ledger, calls, clock), new RebuiltMeters(meters));

    /** Books that say what a test wants. */
    private static final class Shelf implements CallBooks {

        private final Map<PbxName, Supplier<List<Remark>>> tell = new HashMap<>();
        private final List<PbxName> read = new ArrayList<>();

        @Override
        public boolean areKnown(PbxName pbx) {
            return true;
        }

        @Override
        public List<Remark> read(PbxName pbx, Instant since) {
            read.add(pbx);
            return tell.getOrDefault(pbx, List::of).get();
        }
    }

    private static final class Nowhere implements PbxStates {

        @Override
        public void keep(PbxState state) {}

        @Override
        public Optional<PbxState> lastKept(PbxName pbx) {
            return Optional.empty();
        }
    }

    private static Pbx pbx(PbxName name) {
        return new Pbx(name, "127.0.0.1", 5038, false, Pbx.Proof.PLAIN, "hub", new Secret("secret"));
    }

    @BeforeEach
    void gaps_are_noted_and_due() {
        gaps.keep(report(new Gap(MAIN, CUT, BACK)));
        gaps.keep(report(new Gap(BRANCH, CUT, BACK.plusSeconds(1))));
        is(MAIN, PbxLine.UP);
        is(BRANCH, PbxLine.UP);
        books.tell.put(MAIN, () -> call("1.0"));
        books.tell.put(BRANCH, () -> call("2.0"));
        clock.passes(Duration.ofSeconds(5));
    }

    @Test
    void calls_of_every_pbx_that_is_heard_here_are_rebuilt_and_counted() {
        due.look();

        assertThat(rows()).containsOnlyKeys("1.0", "2.0");
        assertThat(rebuilt(MAIN)).isOne();
        assertThat(rebuilt(BRANCH)).isOne();
    }

    @Test
    void books_are_not_read_before_they_are_due_again() {
        due.look();

        due.look();

        assertThat(books.read).containsExactly(MAIN, BRANCH);
    }

    @Test
    void the_books_of_a_pbx_that_another_node_hears_are_left_to_that_node() {
        is(MAIN, PbxLine.STANDBY);

        due.look();

        assertThat(books.read).containsExactly(BRANCH);
        assertThat(looks(MAIN)).isZero();
    }

    @Test
    void a_gap_that_still_goes_on_is_left_until_its_end() {
        is(MAIN, PbxLine.LOST);

        due.look();

        assertThat(books.read).containsExactly(BRANCH);
    }

    @Test
    void books_that_are_away_are_told_counted_and_read_again_later() {
        books.tell.put(MAIN, () -> {
            throw new BooksAway("the disk is full");
        });
        due.look();
        assertThat(gaps.newest(MAIN).orElseThrow().trouble()).isEqualTo("the disk is full");
        assertThat(meters.counter("centralita.calls.books.failures", "pbx", "main")
                        .count())
                .isOne();
        books.tell.put(MAIN, () -> call("1.0"));
        clock.passes(Duration.ofSeconds(10));

        due.look();

        assertThat(rows()).containsOnlyKeys("1.0", "2.0");
        assertThat(gaps.newest(MAIN).orElseThrow().trouble()).isNull();
    }

    @Test
    void books_that_make_the_hub_stumble_keep_no_other_pbx_from_its_calls() {
        books.tell.put(MAIN, () -> {
            throw new IllegalStateException("channel PJSIP/201-1 (expected: one that appeared)");
        });

        due.look();
        due.look();

        assertThat(rows()).containsOnlyKeys("2.0");
        assertThat(gaps.newest(MAIN).orElseThrow().trouble()).contains("cannot be understood");
        assertThat(books.read).containsExactly(MAIN, BRANCH);
    }

    @Test
    void what_fails_at_one_pbx_is_told_once_though_another_goes_well() {
        List<String> told = new ArrayList<>();
        Logger logger = Logger.getLogger(JobRunner.class.getName());
        Filter before = logger.getFilter();
        logger.setFilter(line -> {
            if (line.getLevel().equals(Level.SEVERE)) {
                told.add(line.getMessage());
            }
            return false;
        });
        gaps.knowsNothingOf(MAIN);

        due.look();
        due.look();
        logger.setFilter(before);

        assertThat(told)
                .containsExactly(
                        "ERROR: rebuilding calls of main failed and will be tried again: gaps of main are not kept here");
    }

    @Test
    void a_database_that_is_away_is_asked_again_at_the_next_look() {
        gaps.goesAway();
        due.look();
        assertThat(books.read).isEmpty();
        gaps.isBack();

        due.look();

        assertThat(rows()).containsOnlyKeys("1.0", "2.0");
    }

    @Test
    void a_look_does_not_wait_for_one_that_still_reads() {
        books.tell.put(MAIN, () -> {
            CompletableFuture.runAsync(due::look).join();
            return call("1.0");
        });

        due.look();

        assertThat(books.read).containsExactly(MAIN, BRANCH);
    }

    private static GapReport report(Gap gap) {
        return new GapReport(gap, 0, BACK.plusSeconds(4), 0, 0, null);
    }

    private void is(PbxName pbx, PbxLine line) {
        watch.seesLine(pbx, line, BACK, Sentence.verbatim("as told"));
    }

    private static List<Remark> call(String id) {
        Channel caller = new Channel(id, id, "PJSIP/trunk-00000001", "1150001111", null, "from-trunk", "800100", true);
        return List.of(
                new Remark(CUT.plusSeconds(60), new CallSignal.Appeared(caller)),
                new Remark(CUT.plusSeconds(80), new CallSignal.HungUp(caller, 16)));
    }

    private Map<String, ?> rows() {
        calls.write();
        return ledger.kept();
    }

    private int looks(PbxName pbx) {
        return gaps.newest(pbx).orElseThrow().looks();
    }

    private double rebuilt(PbxName pbx) {
        return meters.counter("centralita.calls.rebuilt", "pbx", pbx.value(), "how", "rebuilt")
                .count();
    }
}
