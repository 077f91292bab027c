package dev.centralita.integration.asterisk.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.health.PartHealth;
import dev.centralita.administration.health.PartHealth.State;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.gap.Gap;
import dev.centralita.telephony.gap.GapLedger;
import dev.centralita.telephony.gap.GapReport;
import dev.centralita.telephony.gap.Hearing;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BooksProbeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final PbxName BRANCH = new PbxName("branch");

    private final NotedGaps gaps = new NotedGaps();

    /** The newest gap of each PBX. */
    private static final class NotedGaps implements GapLedger {

        private final Map<PbxName, GapReport> newest = new HashMap<>();
        private boolean isAway;

        @Override
        public Optional<Hearing> lastHearing(PbxName pbx) {
            return Optional.empty();
        }

        @Override
        public void keep(PbxName pbx, Hearing hearing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keep(GapReport report) {
            newest.put(report.gap().pbx(), report);
        }

        @Override
        public List<GapReport> unsettled(PbxName pbx) {
            return List.of();
        }

        @Override
        public Optional<GapReport> newest(PbxName pbx) {
            if (isAway) {
                throw new DatabaseAway("callcenter", new IllegalStateException("cut"));
            }
            return Optional.ofNullable(newest.get(pbx));
        }
    }

    @Test
    void without_books_the_part_is_off_and_says_which_setting_is_missing() {
        assertThat(probe("").look().state()).isEqualTo(State.OFF);
        assertThat(probe("").look().explanation()).contains("AMI_BOOKS");
    }

    @Test
    void books_that_were_not_needed_yet_are_up() {
        assertThat(probe("main=file:///books").look()).hasToString("up: no gap yet");
    }

    @Test
    void what_came_of_the_last_gap_is_told() {
        gaps.keep(report(MAIN, null, null));

        assertThat(probe("main=file:///books").look())
                .hasToString("up: main: not heard from 2026-03-02T12:00:00Z to 2026-03-02T12:01:30Z,"
                        + " 12 calls rebuilt, 3 completed");
    }

    @Test
    void a_gap_that_is_not_settled_says_so() {
        gaps.keep(report(MAIN, NOON.plusSeconds(300), null));

        assertThat(probe("main=file:///books").look().explanation()).endsWith("it will be looked at again");
    }

    @Test
    void books_of_one_pbx_that_are_away_are_told_beside_those_of_another() {
        gaps.keep(report(MAIN, null, null));
        gaps.keep(report(BRANCH, NOON.plusSeconds(300), "the books' database did not answer (SQL state 08001)"));

        assertThat(probe("main=file:///books branch=file:///others").look())
                .hasToString("down: main: not heard from 2026-03-02T12:00:00Z to 2026-03-02T12:01:30Z,"
                        + " 12 calls rebuilt, 3 completed; branch: not heard from 2026-03-02T12:00:00Z to"
                        + " 2026-03-02T12:01:30Z, the books' database did not answer (SQL state 08001)");
    }

    @Test
    void books_that_made_us_stumble_are_told_in_a_sentence_that_every_language_has() {
        gaps.keep(report(MAIN, NOON.plusSeconds(300), "its books cannot be understood; the log says where"));

        PartHealth told = probe("main=file:///books").look();

        assertThat(Objects.requireNonNull(told.sentence()).facts().get("result"))
                .hasFieldOrPropertyWithValue("code", "books-not-understood");
    }

    @Test
    void the_hubs_own_database_that_is_away_is_told_as_such() {
        gaps.isAway = true;

        assertThat(probe("main=file:///books").look().state()).isEqualTo(State.DOWN);
        assertThat(probe("main=file:///books").look().explanation()).contains("callcenter");
    }

    private BooksProbe probe(String places) {
        Settings settings = new Settings(
                name -> name.equals("AMI_BOOKS") && !places.isEmpty() ? Optional.of(places) : Optional.empty());
        return new BooksProbe(() -> List.of(pbx(MAIN), pbx(BRANCH)), new AsteriskBooks(settings), gaps);
    }

    private static Pbx pbx(PbxName name) {
        return new Pbx(name, "10.0.0.5", 5038, false, Pbx.Proof.MD5, "hub", new Secret("s3cret"));
    }

    private static GapReport report(PbxName pbx, @Nullable Instant nextLook, @Nullable String trouble) {
        return new GapReport(new Gap(pbx, NOON, NOON.plusSeconds(90)), 4, nextLook, 12, 3, trouble);
    }
}
