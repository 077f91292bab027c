package dev.centralita.persistence.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.persistence.database.CallcenterDatabase;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.floor.Floor;
import dev.centralita.telephony.floor.FloorAgent;
import dev.centralita.telephony.floor.FloorPhone;
import dev.centralita.telephony.floor.FloorQueue;
import dev.centralita.telephony.floor.FloorTrunk;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.PauseTaken;
import dev.centralita.telephony.floor.PbxPicture;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.floor.WaitingCaller;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariadbPbxPicturesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final PbxName MAIN = new PbxName("main");

    @RegisterExtension
    static final CallcenterDatabase database = CallcenterDatabase.created();

    private final MariadbPbxPictures pictures = new MariadbPbxPictures(
            database.sql(), new Settings(name -> Optional.of("hub:s3cret@tcp(127.0.0.1:3306)/calls")));

    @BeforeEach
    void empty() {
        database.sql().with(sql -> sql.execute("delete from pbx_picture"));
    }

    @Test
    void the_other_node_sees_exactly_what_was_left() {
        PbxPicture left = new PbxPicture(MAIN, NOON, Duration.ofMillis(-1500), 2, everything());

        pictures.keep(new PbxPicture(MAIN, NOON.minusSeconds(1), null, 0, Floor.EMPTY));
        pictures.keep(left);

        assertThat(pictures.latest(MAIN)).contains(left);
    }

    @Test
    void who_looks_is_noticed_and_before_the_first_picture_sees_nothing() {
        assertThat(pictures.lookedFor()).isEmpty();

        assertThat(pictures.latest(MAIN)).isEmpty();

        assertThat(pictures.lookedFor()).containsExactly(MAIN);
    }

    @Test
    void who_has_not_looked_for_a_while_is_forgotten() {
        pictures.latest(MAIN);
        database.sql()
                .with(sql -> sql.execute("update pbx_picture set looked_for_at = looked_for_at - interval 1 minute"));

        assertThat(pictures.lookedFor()).isEmpty();
    }

    @Test
    void what_another_release_drew_is_no_picture() {
        pictures.keep(new PbxPicture(MAIN, NOON, null, 0, Floor.EMPTY));
        database.sql().with(sql -> sql.execute("update pbx_picture set picture = '{\"pbx\":{\"value\":\"main\"}'"));

        assertThat(pictures.latest(MAIN)).isEmpty();
    }

    private static Floor everything() {
        QueueMember member = new QueueMember(
                "ventas", "PJSIP/201", "Ana Muñoz", "201", MemberState.PAUSED, true, "baño", NOON, null, 3);
        WaitingCaller caller = new WaitingCaller("ventas", "1.1", "1.0", "1150001111", null, NOON);
        Phone phone = new Phone("201", Phone.State.IN_USE_RINGING, NOON, Set.of("PJSIP/201"), "dnd");
        return new Floor(
                List.of(new FloorQueue(MAIN, "ventas", List.of(member), List.of(caller))),
                List.of(new FloorAgent(
                        MAIN,
                        "201",
                        "Ana Muñoz",
                        MemberState.PAUSED,
                        NOON,
                        true,
                        "baño",
                        new PauseTaken("baño", NOON, null),
                        List.of("ventas"),
                        3)),
                List.of(new FloorPhone(MAIN, phone)),
                List.of(new FloorTrunk(MAIN, "PJSIP/trunk", FloorTrunk.State.IN_USE, NOON, 2)));
    }
}
