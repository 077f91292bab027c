package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import dev.centralita.testbed.book.Book;
import dev.centralita.testbed.book.BookShelf;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The line is down while hundreds of calls come and go; the PBX's own books tell the hub what it missed, its log of
 * channels in files, its call records in tables.
 *
 * <p>{@code -Dgap.seconds=60} for a longer absence; {@code -Dgap.rounds=2} for one more with tables and files exchanged, in
 * which the tables are away when the line is back; {@code -Dgap.killed=true} for a hub that is killed meanwhile, without
 * having written what it heard last.
 */
@ExtendWith(RunningHub.class)
class CallsOverAGapIT {

    private static final int ROUNDS = Integer.getInteger("gap.rounds", 1);
    private static final Duration DEAF_FOR = Duration.ofSeconds(Integer.getInteger("gap.seconds", 12));
    private static final boolean IS_KILLED = Boolean.getBoolean("gap.killed");

    private static final Duration MIXED_CALLS_BEGIN = Duration.ofMillis(34_900);
    private static final Duration BUSY_CALLS_BEGIN = Duration.ofSeconds(5);
    private static final Duration THREE_HUNDRED_CALLS = Duration.ofMillis(5_100);

    /** Books keep whole seconds, of which the PBX takes some a few milliseconds before or after it tells them. */
    private static final double AGREED = 1.1;

    private final Hub hub;
    private final Clock clock = Clock.systemUTC();

    CallsOverAGapIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void calls_that_nobody_heard_are_rows_that_agree_with_the_phones_and_are_marked() throws Exception {
        hub.awaitAsteriskHeard();
        for (int round = 0; round < ROUNDS; round++) {
            boolean isAsUsual = round % 2 == 0;
            overAGap(
                    isAsUsual ? hub.bookFolder() : hub.bookTables(),
                    isAsUsual ? hub.bookTables() : hub.bookFolder(),
                    !isAsUsual);
        }
    }

    private void overAGap(BookShelf ofMixed, BookShelf ofBusy, boolean areAway) throws Exception {
        Set<String> before = linkedIds();
        PlayedTraffic mixed = new PlayedTraffic(hub.asterisk(), Recording.mixed());
        PlayedTraffic busy = new PlayedTraffic(hub.asterisk(), Recording.busy());
        Player heardAtFirst = mixed.playerOf(MIXED_CALLS_BEGIN, MIXED_CALLS_BEGIN.plus(DEAF_FOR.dividedBy(4)));
        Player unheard = busy.playerOf(BUSY_CALLS_BEGIN, BUSY_CALLS_BEGIN.plus(THREE_HUNDRED_CALLS));

        Instant begun = clock.instant();
        mixed.begin(heardAtFirst, begun);
        hub.books().keep(Recording.mixed(), heardAtFirst, begun, Set.of(Book.CEL, Book.QUEUE_LOG), ofMixed);
        Eventually.seen(heardAtFirst::said, said -> said >= 40);
        Instant cut = clock.instant();
        hub.asterisk().fallsSilent();
        hub.asterisk().hangsUp();
        if (IS_KILLED) {
            hub.server().kill();
        }
        if (areAway) {
            hub.bookTables().goAway();
        }
        busy.begin(unheard, cut);
        hub.books().keep(Recording.busy(), unheard, cut, Set.of(Book.CDR, Book.QUEUE_LOG), ofBusy);
        if (IS_KILLED) {
            hub.startAgain();
        }
        Eventually.seen(clock::instant, now -> now.isAfter(cut.plus(DEAF_FOR)));
        Instant back = clock.instant();
        hub.asterisk().wakesUp();
        if (areAway) {
            booksAreTold("down", "none of the tables cel, cdr and queue_log");
            hub.bookTables().comeBack();
        }
        mixed.awaitEnd();
        busy.awaitEnd();

        List<PlayedTraffic.Call> calls =
                Stream.of(mixed, busy).flatMap(each -> each.calls().stream()).toList();
        Map<String, KeptCall> kept = Eventually.seen(
                () -> keptSince(before),
                rows -> calls.stream()
                        .allMatch(call -> rows.containsKey(call.linkedId())
                                && catchThrowable(() -> call.truth().agreesWithin(AGREED, rows.get(call.linkedId())))
                                        == null));
        System.out.printf(
                "%s without the line: %d calls, %d of them reconstructed, all told %s after it was back%n",
                Duration.between(cut, back),
                calls.size(),
                kept.values().stream().filter(KeptCall::isReconstructed).count(),
                Duration.between(back, clock.instant()));
        judge(calls, kept, cut, back);
        booksAreTold("up", "calls rebuilt");
        assertThat(hub.get("/metrics").body())
                .containsPattern("centralita_calls_rebuilt_total\\{how=\"rebuilt\",pbx=\"asterisk\"\\} [1-9]");
        Eventually.seen(hub.books()::unwritten, left -> left == 0);
    }

    private static void judge(List<PlayedTraffic.Call> calls, Map<String, KeptCall> kept, Instant cut, Instant back) {
        assertThat(kept.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        calls.stream().map(PlayedTraffic.Call::linkedId).toList());
        assertThat(calls)
                .hasSizeGreaterThan(300)
                .allSatisfy(call -> call.truth().agreesWithin(AGREED, kept.get(call.linkedId())));
        assertThat(calls)
                .filteredOn(call ->
                        call.ended().isAfter(cut.plusSeconds(1)) && call.ended().isBefore(back))
                .hasSizeGreaterThan(200)
                .allSatisfy(call ->
                        assertThat(kept.get(call.linkedId()).isReconstructed()).isTrue());
    }

    private void booksAreTold(String state, String words) throws Exception {
        String told = Eventually.seen(
                () -> hub.admin().get("/api/v1/health").getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                        .filter(part -> part.getString("part").equals("asterisk books"))
                        .map(part -> part.getString("state") + ": " + part.getString("explanation"))
                        .collect(Collectors.joining()),
                said -> said.startsWith(state + ": ") && said.contains(words));
        assertThat(told).startsWith(state + ": ").contains(words);
    }

    private Map<String, KeptCall> keptSince(Set<String> before) throws Exception {
        Map<String, KeptCall> ended = KeptCall.ended(hub.callcenterDatabase(), "asterisk");
        ended.keySet().removeAll(before);
        return ended;
    }

    private Set<String> linkedIds() throws Exception {
        return KeptCall.linkedIds(hub.callcenterDatabase(), "asterisk");
    }
}
