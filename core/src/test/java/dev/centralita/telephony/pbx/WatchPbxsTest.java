package dev.centralita.telephony.pbx;

import static dev.centralita.telephony.pbx.PbxLine.CONNECTING;
import static dev.centralita.telephony.pbx.PbxLine.LOST;
import static dev.centralita.telephony.pbx.PbxLine.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.MovableClock;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.settings.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchPbxsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");

    private final FakeStates states = new FakeStates();
    private final MovableClock clock = new MovableClock(NOON);
    private final PbxDirectory directory =
            () -> List.of(new Pbx(MAIN, "pbx.example", 5038, false, Pbx.Proof.MD5, "hub", new Secret("s3cret")));
    private final WatchPbxs watch = new WatchPbxs(directory, states, new Sightings(), clock);

    @Test
    void a_pbx_nobody_saw_yet_is_connecting() {
        assertThat(only().line()).isEqualTo(CONNECTING);
    }

    @Test
    void what_another_node_saw_is_told_until_this_one_sees_for_itself() {
        states.keep(new PbxState(MAIN, UP, NOON, "22.10.1", NOON, Sentence.verbatim("listening")));
        assertThat(only().version()).isEqualTo("22.10.1");

        watch.seesLine(MAIN, LOST, NOON, Sentence.verbatim("hung up"));

        assertThat(only().line()).isEqualTo(LOST);
    }

    @Test
    void when_a_pbx_was_heard_last_outlives_a_crash() {
        states.keep(new PbxState(MAIN, UP, NOON, "22.10.1", NOON.plusSeconds(7), Sentence.verbatim("listening")));

        watch.seesLine(MAIN, CONNECTING, NOON.plusSeconds(60), Sentence.verbatim("dialling"));

        assertThat(watch.lastHeard(MAIN)).hasValue(NOON.plusSeconds(7));
        assertThat(states.lastKept(MAIN).orElseThrow().lastEventAt()).isEqualTo(NOON.plusSeconds(7));
    }

    @Test
    void every_change_of_the_line_is_kept_at_once() {
        watch.seesLine(MAIN, CONNECTING, NOON, Sentence.verbatim("dialling"));
        watch.seesLine(MAIN, UP, NOON, Sentence.verbatim("listening"));

        assertThat(states.kept).extracting(PbxState::line).containsExactly(CONNECTING, UP);
    }

    @Test
    void a_line_that_fails_again_has_failed_since_the_first_time() {
        watch.seesLine(MAIN, LOST, NOON, Sentence.verbatim("hung up"));
        watch.seesLine(MAIN, LOST, NOON.plusSeconds(5), Sentence.verbatim("Connection refused"));

        assertThat(only().since()).isEqualTo(NOON);
        assertThat(only().explanation()).hasToString("Connection refused");
    }

    @Test
    void the_version_and_the_last_event_outlive_a_cut() {
        watch.seesLine(MAIN, UP, NOON, Sentence.verbatim("listening"));
        watch.learnsVersion(MAIN, "22.10.1");
        watch.hears(MAIN, NOON.plusSeconds(1));

        watch.seesLine(MAIN, LOST, NOON.plusSeconds(2), Sentence.verbatim("hung up"));

        assertThat(only())
                .isEqualTo(new PbxState(
                        MAIN, LOST, NOON.plusSeconds(2), "22.10.1", NOON.plusSeconds(1), Sentence.verbatim("hung up")));
    }

    @Test
    void a_thousand_events_are_told_at_once_and_kept_now_and_then() {
        watch.seesLine(MAIN, UP, NOON, Sentence.verbatim("listening"));
        for (int each = 0; each < 1000; each++) {
            watch.hears(MAIN, clock.instant());
        }
        assertThat(states.kept).hasSize(1);

        clock.passes(WatchPbxs.BETWEEN_NOTES);
        watch.hears(MAIN, clock.instant());
        watch.hears(MAIN, clock.instant());

        assertThat(states.kept).hasSize(2);
        assertThat(states.lastKept(MAIN).orElseThrow().lastEventAt()).isEqualTo(clock.instant());
    }

    @Test
    void a_database_that_is_away_is_not_asked_at_every_event() {
        states.isAway = true;
        assertThatThrownBy(() -> watch.seesLine(MAIN, UP, NOON, Sentence.verbatim("listening")))
                .hasMessage("away");

        watch.hears(MAIN, NOON.plusSeconds(1));

        assertThat(only().line()).isEqualTo(UP);
        assertThat(only().lastEventAt()).isEqualTo(NOON.plusSeconds(1));
    }

    private PbxState only() {
        List<PbxState> all = watch.all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static final class FakeStates implements PbxStates {

        private final List<PbxState> kept = new ArrayList<>();
        private boolean isAway;

        @Override
        public void keep(PbxState state) {
            if (isAway) {
                throw new IllegalStateException("away");
            }
            kept.add(state);
        }

        @Override
        public Optional<PbxState> lastKept(PbxName pbx) {
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
        }
    }
}
