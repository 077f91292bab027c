package dev.centralita.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.apikey.Area;
import dev.centralita.shared.live.LiveNews;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final Following following = new Following(List.of(new Weather()), Set.of(Area.TELEPHONY), CLOCK);

    @Test
    void whoever_begins_to_follow_is_due_what_it_missed() {
        LiveNews news =
                following.hears("{\"follow\":\"weather\",\"after\":\"noon\"}").orElseThrow();

        assertThat(((Bookmark) news.value()).unread()).contains("since noon");
    }

    @Test
    void a_topic_is_told_to_those_who_follow_it_only() {
        assertThat(following.ours(new LiveNews("weather", "weather", "rain"))).isEmpty();
        following.hears("{\"follow\":\"weather\"}");

        LiveNews news =
                following.ours(new LiveNews("weather", "weather", "rain")).orElseThrow();

        assertThat(((Bookmark) news.value()).unread()).contains("rain");
    }

    @Test
    void whoever_leaves_hears_no_more() {
        following.hears("{\"follow\":\"weather\"}");
        following.hears("{\"leave\":\"weather\"}");

        assertThat(following.ours(new LiveNews("weather", "weather", "rain"))).isEmpty();
    }

    @Test
    void what_nobody_need_follow_is_told_to_everybody() {
        LiveNews run = new LiveNews("run", "7", "running");

        assertThat(following.ours(run)).contains(run);
    }

    @Test
    void a_wish_that_nobody_understands_is_refused() {
        assertThatThrownBy(() -> following.hears("weather, please")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> following.hears("[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> following.hears("{\"follow\":\"tides\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tides");
    }

    @Test
    void a_topic_of_an_area_that_is_closed_is_not_followed() {
        Following stranger = new Following(List.of(new Weather()), Set.of(Area.JOBS), CLOCK);

        assertThatThrownBy(() -> stranger.hears("{\"follow\":\"weather\"}"))
                .isInstanceOf(TopicClosed.class)
                .hasMessageContaining("telephony");
        assertThat(stranger.ours(new LiveNews("weather", "weather", "rain"))).isEmpty();
    }

    @Test
    void whoever_wishes_over_and_over_is_refused() {
        for (int i = 0; i < Following.MOST_WISHES; i++) {
            following.hears("{\"follow\":\"weather\"}");
        }

        assertThatThrownBy(() -> following.hears("{\"follow\":\"weather\"}")).isInstanceOf(TooManyWishes.class);
    }

    private static final class Weather implements LiveTopic {

        @Override
        public String name() {
            return "weather";
        }

        @Override
        public Area area() {
            return Area.TELEPHONY;
        }

        @Override
        public Bookmark follow(JsonObject wish) {
            return new Latest("since " + wish.getString("after", "ever"));
        }
    }

    private static final class Latest implements Bookmark {

        private Object latest;

        Latest(Object latest) {
            this.latest = latest;
        }

        @Override
        public void turns(Object news) {
            latest = news;
        }

        @Override
        public Optional<Object> unread() {
            return Optional.of(latest);
        }
    }
}
