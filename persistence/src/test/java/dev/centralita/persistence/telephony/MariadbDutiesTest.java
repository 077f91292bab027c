package dev.centralita.persistence.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.persistence.database.CallcenterDatabase;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.attendance.Activity;
import dev.centralita.telephony.attendance.Duty;
import dev.centralita.telephony.attendance.DutySheet;
import dev.centralita.telephony.attendance.TimeSpent;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariadbDutiesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final Duty ANA = new Duty("Ana Muñoz", "ventas");

    @RegisterExtension
    static final CallcenterDatabase database = CallcenterDatabase.created();

    private final MariadbDuties duties = new MariadbDuties(
            database.sql(), new Settings(name -> Optional.of("hub:s3cret@tcp(127.0.0.1:3306)/calls")));

    @BeforeEach
    void empty() {
        database.sql().with(sql -> sql.execute("delete from agent_time") + sql.execute("delete from agent_latest"));
    }

    @Test
    void a_sum_takes_the_place_of_the_one_before() {
        duties.keep(MAIN, sheet(sum(NOON, 10), Activity.FREE, NOON.plusSeconds(10)));
        duties.keep(MAIN, sheet(sum(NOON, 25), Activity.BUSY, NOON.plusMillis(25_250)));

        assertThat(duties.kept(MAIN, NOON)).isEqualTo(sheet(sum(NOON, 25), Activity.BUSY, NOON.plusMillis(25_250)));
    }

    @Test
    void only_what_is_asked_for_is_told() {
        duties.keep(MAIN, sheet(sum(NOON, 10), Activity.FREE, NOON));

        assertThat(duties.kept(MAIN, NOON.plusSeconds(900)).quarters()).isEmpty();
        assertThat(duties.kept(new PbxName("branch"), NOON)).isEqualTo(new DutySheet(List.of(), List.of()));
    }

    private static DutySheet sheet(DutySheet.Sum sum, Activity activity, Instant until) {
        return new DutySheet(List.of(sum), List.of(new DutySheet.Doing(ANA, activity, until)));
    }

    private static DutySheet.Sum sum(Instant quarter, int seconds) {
        return new DutySheet.Sum(
                quarter,
                ANA,
                new TimeSpent(Duration.ofSeconds(seconds), Duration.ofSeconds(1), Duration.ofMillis(1_500)));
    }
}
