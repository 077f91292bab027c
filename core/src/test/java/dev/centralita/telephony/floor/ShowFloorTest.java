package dev.centralita.telephony.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.MovableClock;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.FakeLedger;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowFloorTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryPictures pictures = new InMemoryPictures();
    private final WatchFloor heardHere = new WatchFloor();
    private final LeavePictures leave = new LeavePictures(node(heardHere), pictures);
    private final ShowFloor elsewhere = node(new WatchFloor());

    @Test
    void a_node_that_does_not_hear_a_pbx_shows_what_the_other_left() {
        heardHere.hears(MAIN, new FloorSignal.QueueExists("sales"), NOON);
        leave.now();

        assertThat(elsewhere.all()).singleElement().satisfies(picture -> {
            assertThat(picture.pbx()).isEqualTo(MAIN);
            assertThat(picture.at()).isEqualTo(NOON);
            assertThat(picture.floor().queues()).extracting(FloorQueue::queue).containsExactly("sales");
        });
        assertThat(elsewhere.heardHere()).isEmpty();
    }

    @Test
    void while_somebody_looks_elsewhere_every_picture_is_left() {
        heardHere.hears(MAIN, new FloorSignal.QueueExists("sales"), NOON);
        elsewhere.all();

        leave.now();
        clock.passes(Duration.ofSeconds(1));
        leave.now();

        assertThat(pictures.kept()).isEqualTo(2);
    }

    @Test
    void while_nobody_looks_pictures_are_left_now_and_then() {
        heardHere.hears(MAIN, new FloorSignal.QueueExists("sales"), NOON);
        leave.now();
        clock.passes(Duration.ofSeconds(1));
        leave.now();
        assertThat(pictures.kept()).isEqualTo(1);

        clock.passes(LeavePictures.NOW_AND_THEN);
        leave.now();

        assertThat(pictures.kept()).isEqualTo(2);
    }

    @Test
    void many_askers_are_one_look_a_second() {
        heardHere.hears(MAIN, new FloorSignal.QueueExists("sales"), NOON);
        assertThat(elsewhere.all()).isEmpty();
        leave.now();
        assertThat(elsewhere.all()).isEmpty();

        clock.passes(Duration.ofSeconds(1));

        assertThat(elsewhere.all()).hasSize(1);
    }

    private ShowFloor node(WatchFloor floor) {
        return new ShowFloor(
                () -> List.of(new Pbx(MAIN, "127.0.0.1", 5038, false, Pbx.Proof.PLAIN, "hub", new Secret("secret"))),
                floor,
                new RecordCalls(
                        new FakeLedger(), new ClockDifferences(), new Settings(name -> Optional.empty()), clock),
                new ClockDifferences(),
                pictures,
                clock);
    }
}
