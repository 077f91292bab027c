package dev.centralita.integration.huggy;

import static dev.centralita.integration.http.StubServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.centralita.administration.health.PartHealth.State;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HuggyProbeTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static final ConversationId SEVEN = new ConversationId("7");

    private final StubHuggy huggy = new StubHuggy();
    private final HuggyApi api = api(Map.of());
    private final HuggyDesk desk = new HuggyDesk(api);
    private final HuggyProbe probe = new HuggyProbe(api);

    @AfterEach
    void stop() {
        huggy.close();
    }

    @Test
    void b16_without_a_key_huggy_is_off_and_nothing_is_asked() {
        HuggyApi withoutKey = api(Map.of("HUGGY_API_KEY", ""));

        assertThat(new HuggyProbe(withoutKey).look().state()).isEqualTo(State.OFF);
        assertThat(new HuggyDesk(withoutKey).whyOff()).get().asString().contains("HUGGY_API_KEY");
        assertThatIllegalStateException()
                .isThrownBy(() -> new HuggyDesk(withoutKey).find(SEVEN))
                .withMessageContaining("HUGGY_API_KEY");
        assertThat(huggy.lines()).isEmpty();
    }

    @Test
    void looking_asks_nothing() {
        assertThat(probe.look().state()).isEqualTo(State.UP);
        assertThat(huggy.lines()).isEmpty();
    }

    @Test
    void a_key_that_is_not_accepted_is_remembered_until_it_is() {
        huggy.says(status(401, "{}"), status(404, ""));
        assertThatExceptionOfType(DeskRefused.class).isThrownBy(() -> desk.find(SEVEN));

        assertThat(probe.look())
                .hasToString("down: Huggy does not accept the key in HUGGY_API_KEY (401); no chat can be read"
                        + " or closed with it; seen at 2026-11-20T12:00:00Z");

        desk.find(SEVEN);
        assertThat(probe.look()).hasToString("up: Huggy answered at 2026-11-20T12:00:00Z");
    }

    private HuggyApi api(Map<String, String> more) {
        return new HuggyApi(Desks.settings(huggy, more), new SimpleMeterRegistry(), NOON);
    }
}
