package dev.centralita.jobs.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.housekeeping.closing.ClosingHistory;
import dev.centralita.housekeeping.closing.ClosingSearch;
import dev.centralita.housekeeping.closing.ClosingState;
import dev.centralita.housekeeping.closing.Reason;
import dev.centralita.shared.live.LiveFeed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewsOfClosingsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Log log = new Log();
    private final LiveFeed feed = new LiveFeed();
    private final List<String> heard = new ArrayList<>();
    private final NewsOfClosings news = new NewsOfClosings(log, feed);

    NewsOfClosingsTest() {
        feed.subscribe(told -> heard.add(told.topic() + " " + told.key()));
    }

    @Test
    void each_settlement_is_told_once_the_oldest_first() {
        log.settles(closing(7, NOON), closing(8, NOON.plusSeconds(1)));
        news.tell();
        log.settles(closing(8, NOON.plusSeconds(1)), closing(9, NOON.plusSeconds(2)));
        news.tell();
        news.tell();

        assertThat(heard).containsExactly("closing 7", "closing 8", "closing 9");
    }

    @Test
    void a_closing_that_was_tried_again_is_told_again() {
        log.settles(closing(7, NOON));
        news.tell();
        log.settles(closing(7, NOON.plusSeconds(60)));
        news.tell();

        assertThat(heard).containsExactly("closing 7", "closing 7");
    }

    @Test
    void the_next_watcher_hears_what_was_settled_while_it_came() {
        log.settles(closing(7, NOON));
        news.tell();
        heard.clear();

        news.forget();
        news.tell();

        assertThat(heard).containsExactly("closing 7");
    }

    private static Closing closing(long id, Instant decidedAt) {
        return new Closing(
                id,
                new DeskName("huggy"),
                new ConversationId("9" + id),
                new AgentId("157100"),
                0,
                null,
                NOON,
                NOON,
                ClosingState.FAILED,
                Reason.UNAVAILABLE,
                503,
                null,
                1,
                decidedAt,
                17L);
    }

    /** Remembers the last settlements only. */
    private static final class Log implements ClosingHistory {

        private final List<Closing> latest = new ArrayList<>();

        void settles(Closing... oldestFirst) {
            latest.clear();
            List.of(oldestFirst).forEach(closing -> latest.add(0, closing));
        }

        @Override
        public List<Closing> latelySettled() {
            return List.copyOf(latest);
        }

        @Override
        public List<Closing> find(ClosingSearch search) {
            throw new UnsupportedOperationException("news search for nothing");
        }

        @Override
        public Optional<Closing> find(long id) {
            throw new UnsupportedOperationException("news look for no single closing");
        }
    }
}
