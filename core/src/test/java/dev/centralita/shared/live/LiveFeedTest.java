package dev.centralita.shared.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private final LiveFeed feed = new LiveFeed();
    private final List<LiveNews> heard = new ArrayList<>();

    @Test
    void everybody_who_watches_hears_and_whoever_left_does_not() {
        List<LiveNews> alsoHeard = new ArrayList<>();
        Runnable leave = feed.subscribe(heard::add);
        feed.subscribe(alsoHeard::add);

        feed.tell(new LiveNews("run", "7", "began"));
        leave.run();
        feed.tell(LiveNews.beat());

        assertThat(heard).extracting(LiveNews::key).containsExactly("7");
        assertThat(alsoHeard).extracting(LiveNews::topic).containsExactly("run", LiveNews.BEAT);
    }

    @Test
    void it_knows_whether_anybody_watches() {
        assertThat(feed.isWatched()).isFalse();

        Runnable leave = feed.subscribe(heard::add);
        assertThat(feed.isWatched()).isTrue();

        leave.run();
        assertThat(feed.isWatched()).isFalse();
    }
}
