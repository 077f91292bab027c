package dev.centralita.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.apikey.Area;
import dev.centralita.shared.live.LiveNews;
import dev.centralita.web.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveJsonTest {

    private static final LiveNews RUN = new LiveNews("run", "7", 7);
    private static final LiveNews CLOSING = new LiveNews("closing", "chat", "chat");

    private final LiveJson json = new LiveJson(
            List.of(new Shape(Area.JOBS, Integer.class), new Shape(Area.HOUSEKEEPING, String.class)),
            Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void news_are_told_to_whom_their_area_is_open() {
        assertThat(json.text(1, RUN, watcher(Area.JOBS)))
                .contains("{\"data\":{\"told\":\"7\"},\"seq\":1,\"topic\":\"run\"}");
        assertThat(json.text(1, CLOSING, watcher(Area.JOBS, Area.HOUSEKEEPING))).isPresent();
    }

    @Test
    void news_of_a_closed_area_are_not_told() {
        assertThat(json.text(1, CLOSING, watcher(Area.JOBS))).isEmpty();
        assertThat(json.text(1, RUN, watcher(Area.TELEPHONY, Area.ADMINISTRATION)))
                .isEmpty();
    }

    @Test
    void everybody_hears_that_somebody_is_there_and_how_late_it_is() {
        assertThat(json.text(3, LiveNews.beat(), watcher(Area.TELEPHONY)))
                .contains("{\"at\":\"2026-03-02T12:00:00Z\",\"seq\":3,\"topic\":\"beat\"}");
    }

    private static Watcher watcher(Area... areas) {
        return new Watcher(Language.ENGLISH, Set.of(areas));
    }

    private record Shape(Area area, Class<?> sort) implements LiveShape {

        @Override
        public Optional<Object> json(Object value, Language language) {
            return sort.isInstance(value) ? Optional.of(Map.of("told", value.toString())) : Optional.empty();
        }
    }
}
