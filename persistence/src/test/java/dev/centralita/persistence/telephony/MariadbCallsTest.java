package dev.centralita.persistence.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.persistence.database.CallcenterDatabase;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.CallSearch;
import dev.centralita.telephony.call.CallSignal;
import dev.centralita.telephony.call.CallState;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.DialResult;
import dev.centralita.telephony.call.Direction;
import dev.centralita.telephony.call.Disposition;
import dev.centralita.telephony.call.Hold;
import dev.centralita.telephony.call.Leg;
import dev.centralita.telephony.call.QueueStage;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.call.Transfer;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariadbCallsTest {

    private static final Instant NOON = Instant.parse("2026-03-29T02:30:00.123456Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final PbxName BRANCH = new PbxName("branch");

    @RegisterExtension
    static final CallcenterDatabase database = CallcenterDatabase.created();

    private final MariadbCalls calls = ledger(new Settings(CallcenterDatabase::setting));

    private final MariadbCallHistory history =
            new MariadbCallHistory(database.sql(), new Settings(CallcenterDatabase::setting));

    @BeforeEach
    void empty() {
        database.sql().with(sql -> sql.execute("delete from phone_call"));
    }

    @Test
    void a_call_comes_back_as_it_was_kept() {
        CallRecord call = unended(MAIN, "1.0", "Lucía 😀");

        calls.keep(List.of(call), List.of());

        assertThat(calls.unended(MAIN)).containsExactly(call);
    }

    @Test
    void what_is_kept_twice_is_there_once() {
        CallRecord call = unended(MAIN, "1.0", "Lucía");

        calls.keep(List.of(call), List.of());
        calls.keep(List.of(call), List.of());

        assertThat(calls.unended(MAIN)).containsExactly(call);
    }

    @Test
    void the_newest_version_takes_the_place_of_the_older() {
        calls.keep(List.of(bare(MAIN, "1.0", null)), List.of());
        CallRecord newer = unended(MAIN, "1.0", "Lucía");

        calls.keep(List.of(newer), List.of());

        assertThat(calls.unended(MAIN)).containsExactly(newer);
    }

    @Test
    void a_call_that_ended_is_no_longer_among_the_unended() {
        calls.keep(List.of(unended(MAIN, "1.0", "Lucía")), List.of());

        calls.keep(List.of(bare(MAIN, "1.0", NOON.plusSeconds(60))), List.of());

        assertThat(calls.unended(MAIN)).isEmpty();
        assertThat(number("select count(*) from phone_call")).isEqualTo(1);
    }

    @Test
    void a_call_that_no_row_can_hold_keeps_no_other_from_being_kept() {
        RecordCalls recording = new RecordCalls(
                calls, new ClockDifferences(), new Settings(name -> Optional.empty()), Clock.systemUTC());
        Stream.of("1.0", "3.0").forEach(id -> recording.hears(MAIN, appeared(id), NOON));
        recording.hears(MAIN, appeared("2.0"), Instant.parse("+33658-09-27T01:46:39Z"));

        recording.write();

        assertThat(calls.unended(MAIN))
                .extracting(call -> call.id().linkedId())
                .containsExactlyInAnyOrder("1.0", "3.0");
        assertThat(recording.refused()).isEqualTo(1);
        assertThat(recording.unwritten()).isZero();
    }

    @Test
    void a_call_that_became_part_of_another_is_taken_away_with_its_parts() {
        calls.keep(List.of(unended(MAIN, "1.0", "Lucía")), List.of());

        calls.keep(List.of(), List.of(new CallId(MAIN, "1.0")));

        assertThat(number("select count(*) from phone_call")).isZero();
        assertThat(number("select count(*) from phone_call_leg")).isZero();
    }

    @Test
    void two_pbxs_may_give_the_same_id() {
        CallRecord here = unended(MAIN, "1.0", "Lucía");
        CallRecord there = unended(BRANCH, "1.0", "José");

        calls.keep(List.of(here, there), List.of());

        assertThat(calls.unended(MAIN)).containsExactly(here);
        assertThat(calls.unended(BRANCH)).containsExactly(there);
    }

    @Test
    void a_name_longer_than_its_column_is_cut() {
        calls.keep(List.of(unended(MAIN, "1.0", "x".repeat(200))), List.of());

        assertThat(calls.unended(MAIN))
                .extracting(CallRecord::callerName)
                .containsExactly("x".repeat(CallParts.LONGEST_NAME));
    }

    @Test
    void calls_are_found_by_what_they_were() {
        CallRecord mine = unended(MAIN, "1.0", "Lucía Gómez");
        CallRecord other = bare(MAIN, "2.0", NOON.plusSeconds(60));
        calls.keep(List.of(mine, other), List.of());

        CallRecord listed = mine.with(List.of(), List.of(), List.of(), List.of());
        assertThat(history.find(search("115000", null, false))).containsExactly(listed);
        assertThat(history.find(search("gómez", null, false))).containsExactly(listed);
        assertThat(history.find(search("%", null, false))).isEmpty();
        assertThat(history.find(search(null, Disposition.UNSERVED, false))).containsExactly(other);
        assertThat(history.find(search(null, null, true))).containsExactly(listed);
        assertThat(history.find(mine.id())).hasValue(mine);
        assertThat(history.find(new CallId(BRANCH, "1.0"))).isEmpty();
    }

    @Test
    void a_number_is_found_by_its_index_and_a_name_only_where_somebody_looks_for_one() {
        calls.keep(List.of(unended(MAIN, "1.0", "1150001111 Gómez"), bare(MAIN, "2.0", NOON)), List.of());

        assertThat(history.find(search("1150001111", null, false)))
                .extracting(call -> call.id().linkedId())
                .containsExactly("1.0");
        assertThat(history.find(search("11 Gó", null, false)))
                .extracting(call -> call.id().linkedId())
                .containsExactly("1.0");
    }

    @Test
    void a_call_of_which_only_a_part_is_new_is_summed_up_again() {
        CallRecord call = bare(MAIN, "1.0", NOON);
        Leg leg = new Leg("1.1", "1.1", "200", "200", "sales", "Eva", NOON, null, NOON, DialResult.NO_ANSWER);
        calls.keep(List.of(call), List.of());
        database.sql().with(sql -> sql.execute("update phone_call set written_at = '2026-01-01 00:00:00'"));

        calls.keep(List.of(call.with(List.of(leg), List.of(), List.of(), List.of())), List.of());

        assertThat(number("select count(*) from phone_call where written_at = '2026-01-01 00:00:00'"))
                .isZero();
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        calls.keep(List.of(bare(MAIN, "1.0", null), bare(MAIN, "2.0", null), bare(MAIN, "3.0", null)), List.of());

        List<CallRecord> first = history.find(page(null, 2));
        List<CallRecord> second = history.find(page(CallSearch.Place.of(first.get(1)), 2));

        assertThat(first).extracting(call -> call.id().linkedId()).containsExactly("3.0", "2.0");
        assertThat(second).extracting(call -> call.id().linkedId()).containsExactly("1.0");
    }

    @Test
    void an_agents_calls_and_those_of_the_extension_are_one_list_without_repeats() {
        List<CallRecord> kept = Stream.of("1.0", "2.0", "3.0", "4.0")
                .map(id -> bare(MAIN, id, null))
                .toList();
        calls.keep(kept, List.of());
        database.sql().with(sql -> {
            sql.execute("update phone_call set agent = '201' where linked_id in ('1.0', '2.0')");
            return sql.execute("update phone_call set answered_by = '201' where linked_id in ('2.0', '3.0')");
        });

        List<CallRecord> first = history.find(page("201", null, 2));
        List<CallRecord> second = history.find(page("201", CallSearch.Place.of(first.get(1)), 2));

        assertThat(first).extracting(call -> call.id().linkedId()).containsExactly("3.0", "2.0");
        assertThat(second).extracting(call -> call.id().linkedId()).containsExactly("1.0");
    }

    @Test
    void without_a_database_nothing_is_kept() {
        MariadbCalls off = ledger(new Settings(name -> Optional.empty()));

        off.keep(List.of(unended(MAIN, "1.0", "Lucía")), List.of());

        assertThat(off.unended(MAIN)).isEmpty();
        assertThat(calls.unended(MAIN)).isEmpty();
    }

    private static CallSignal appeared(String id) {
        return new CallSignal.Appeared(
                new Channel(id, id, "PJSIP/trunk-00000001", "1150001111", "Lucía", "from-trunk", "800100", false));
    }

    private static CallSearch search(@Nullable String text, @Nullable Disposition disposition, boolean isGoingOn) {
        return new CallSearch(text, disposition, isGoingOn, null, null, NOON, NOON.plusSeconds(1), null, 50);
    }

    private static CallSearch page(CallSearch.@Nullable Place before, int size) {
        return page(null, before, size);
    }

    private static CallSearch page(@Nullable String agent, CallSearch.@Nullable Place before, int size) {
        return new CallSearch(null, null, false, null, agent, null, null, before, size);
    }

    private static int number(String question) {
        return database.sql()
                .with(sql -> sql.createQuery(question).mapTo(Integer.class).one());
    }

    private static MariadbCalls ledger(Settings settings) {
        return new MariadbCalls(
                database.sql(), new CallTables(database.sql()), new IssabelCalls(database.sql(), settings), settings);
    }

    private static CallRecord unended(PbxName pbx, String id, String callerName) {
        CallRecord bare = bare(pbx, id, null);
        return new CallRecord(
                bare.id(),
                Direction.OUTGOING,
                CallState.TALKING,
                "1150001111",
                callerName,
                "PJSIP/201-00000001",
                "800100",
                "sales",
                "201",
                "Ana",
                NOON,
                NOON.plusSeconds(5),
                null,
                Duration.ofSeconds(4),
                Duration.ofSeconds(3),
                Duration.ofMillis(2_500),
                Duration.ofSeconds(1),
                null,
                16,
                CallRecord.Side.CALLER,
                "/recordings/1.wav",
                true,
                List.of(
                        new Leg("1.1", "1.2", "200", "200", "sales", "Eva", NOON, null, NOON, DialResult.NO_ANSWER),
                        new Leg(
                                "1.3",
                                "1.3",
                                "201",
                                null,
                                null,
                                null,
                                NOON,
                                NOON.plusSeconds(5),
                                null,
                                DialResult.ANSWERED)),
                List.of(
                        new QueueStage("support", 2, NOON, NOON.plusSeconds(1), QueueStage.Result.TIMED_OUT),
                        new QueueStage("sales", 1, NOON.plusSeconds(1), null, QueueStage.Result.WAITING)),
                List.of(new Hold("1.3", "201", NOON.plusSeconds(6), null)),
                List.of(new Transfer(NOON.plusSeconds(7), Transfer.Kind.ATTENDED, "201", "305")));
    }

    private static CallRecord bare(PbxName pbx, String id, @Nullable Instant endedAt) {
        return new CallRecord(
                new CallId(pbx, id),
                Direction.INTERNAL,
                endedAt == null ? CallState.ARRIVED : CallState.ENDED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                NOON,
                null,
                endedAt,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                endedAt == null ? null : Disposition.UNSERVED,
                0,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
