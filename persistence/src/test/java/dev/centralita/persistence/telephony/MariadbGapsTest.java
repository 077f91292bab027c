package dev.centralita.persistence.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.persistence.database.CallcenterDatabase;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.gap.Gap;
import dev.centralita.telephony.gap.GapReport;
import dev.centralita.telephony.gap.Hearing;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariadbGapsTest {

    private static final Instant NOON = Instant.parse("2026-03-29T02:30:00.123456Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final PbxName BRANCH = new PbxName("branch");

    @RegisterExtension
    static final CallcenterDatabase database = CallcenterDatabase.created();

    private final MariadbGaps gaps = new MariadbGaps(database.sql(), new Settings(CallcenterDatabase::setting));

    @BeforeEach
    void empty() {
        database.sql().with(sql -> {
            sql.execute("delete from call_gap");
            return sql.execute("delete from pbx_hearing");
        });
    }

    @Test
    void a_pbx_that_was_never_heard_has_no_mark() {
        gaps.keep(BRANCH, new Hearing(NOON, Duration.ZERO));

        assertThat(gaps.lastHearing(MAIN)).isEmpty();
    }

    @Test
    void the_newest_mark_of_a_pbx_counts_to_the_microsecond() {
        gaps.keep(MAIN, new Hearing(NOON.minusSeconds(9), Duration.ZERO));
        gaps.keep(MAIN, new Hearing(NOON, Duration.ofMillis(-1_500)));

        assertThat(gaps.lastHearing(MAIN)).contains(new Hearing(NOON, Duration.ofMillis(-1_500)));
    }

    @Test
    void a_report_comes_back_as_it_was_kept() {
        GapReport report = report(MAIN, NOON, NOON.plusSeconds(90), "the books' database did not answer");

        gaps.keep(report);

        assertThat(gaps.unsettled(MAIN)).containsExactly(report);
        assertThat(gaps.newest(MAIN)).contains(report);
    }

    @Test
    void a_gap_that_is_looked_at_again_is_one_gap() {
        gaps.keep(report(MAIN, NOON, NOON.plusSeconds(90), "away"));
        gaps.keep(report(MAIN, NOON, NOON.plusSeconds(100), null));

        assertThat(gaps.unsettled(MAIN)).containsExactly(report(MAIN, NOON, NOON.plusSeconds(100), null));
    }

    @Test
    void settled_gaps_are_not_looked_at_but_told() {
        gaps.keep(report(MAIN, NOON, null, null));

        assertThat(gaps.unsettled(MAIN)).isEmpty();
        assertThat(gaps.newest(MAIN)).contains(report(MAIN, NOON, null, null));
    }

    @Test
    void the_oldest_gap_of_a_pbx_is_its_first() {
        gaps.keep(report(MAIN, NOON.plusSeconds(600), NOON.plusSeconds(700), null));
        gaps.keep(report(MAIN, NOON, NOON.plusSeconds(90), null));
        gaps.keep(report(BRANCH, NOON, NOON.plusSeconds(90), null));

        assertThat(gaps.unsettled(MAIN))
                .containsExactly(
                        report(MAIN, NOON, NOON.plusSeconds(90), null),
                        report(MAIN, NOON.plusSeconds(600), NOON.plusSeconds(700), null));
        assertThat(gaps.newest(MAIN)).contains(report(MAIN, NOON.plusSeconds(600), NOON.plusSeconds(700), null));
    }

    @Test
    void a_long_trouble_is_told_as_far_as_there_is_room() {
        gaps.keep(report(MAIN, NOON, NOON.plusSeconds(90), "é".repeat(1_000)));

        assertThat(gaps.newest(MAIN).map(GapReport::trouble)).contains("é".repeat(300));
    }

    @Test
    void without_a_call_centre_database_nothing_is_kept() {
        MariadbGaps nowhere = new MariadbGaps(database.sql(), new Settings(name -> Optional.empty()));

        nowhere.keep(MAIN, new Hearing(NOON, Duration.ZERO));
        nowhere.keep(report(MAIN, NOON, NOON, null));

        assertThat(nowhere.lastHearing(MAIN)).isEmpty();
        assertThat(nowhere.unsettled(MAIN)).isEmpty();
        assertThat(gaps.newest(MAIN)).isEmpty();
    }

    private static GapReport report(PbxName pbx, Instant until, @Nullable Instant nextLook, @Nullable String trouble) {
        return new GapReport(new Gap(pbx, until.minusSeconds(60), until), 2, nextLook, 7, 3, trouble);
    }
}
