package dev.centralita.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.live.LiveNews;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final String NOTHING = "nothing";

    private final SlowLine line = new SlowLine();
    private final Outbox outbox = new Outbox(line);

    @Test
    void one_message_is_under_way_at_a_time() {
        outbox.accept(run("1", "running"));
        outbox.accept(run("2", "running"));
        assertThat(line.sent).containsExactly("1 run 1 running");

        line.arrives();

        assertThat(line.sent).containsExactly("1 run 1 running", "2 run 2 running");
    }

    @Test
    void a_slow_reader_misses_steps_and_never_the_present() {
        outbox.accept(run("1", "queued"));
        for (int step = 1; step <= 100; step++) {
            outbox.accept(run("2", step + " %"));
        }
        line.arrives();
        line.arrives();

        assertThat(line.sent).containsExactly("1 run 1 queued", "2 run 2 100 %");
    }

    @Test
    void numbers_have_no_gap_however_much_was_left_out() {
        outbox.accept(run("1", "a"));
        outbox.accept(run("1", "b"));
        outbox.accept(run("1", "c"));
        line.arrives();
        outbox.accept(LiveNews.beat());
        line.arrives();

        assertThat(line.sent).containsExactly("1 run 1 a", "2 run 1 c", "3 beat beat beat");
    }

    @Test
    void a_line_that_is_free_again_takes_the_next_news_at_once() {
        outbox.accept(run("1", "a"));
        line.arrives();

        outbox.accept(run("1", "b"));

        assertThat(line.sent).hasSize(2);
    }

    @Test
    void news_with_nothing_to_say_take_no_number() {
        outbox.accept(run("1", "a"));
        outbox.accept(run("2", NOTHING));
        outbox.accept(run("3", "c"));
        line.arrives();

        assertThat(line.sent).containsExactly("1 run 1 a", "2 run 3 c");
    }

    @Test
    void a_reader_that_falls_behind_on_too_many_things_is_given_up() {
        for (int thing = 0; thing <= Outbox.MOST_WAITING + 1; thing++) {
            outbox.accept(run(Integer.toString(thing), "running"));
        }
        assertThat(line.isGivenUp).isTrue();

        line.arrives();
        outbox.accept(run("1", "later"));

        assertThat(line.sent).hasSize(1);
    }

    private static LiveNews run(String key, String value) {
        return new LiveNews("run", key, value);
    }

    /** A line on which a message arrives when the test says so. */
    private static final class SlowLine implements Outbox.Line {

        private final List<String> sent = new ArrayList<>();
        private final Deque<Runnable> underWay = new ArrayDeque<>();
        private boolean isGivenUp;

        @Override
        public Optional<String> words(LiveNews news, long number) {
            return news.value().equals(NOTHING)
                    ? Optional.empty()
                    : Optional.of(number + " " + news.topic() + " " + news.key() + " " + news.value());
        }

        @Override
        public void send(String words, Runnable arrived) {
            sent.add(words);
            underWay.add(arrived);
        }

        @Override
        public void giveUp() {
            isGivenUp = true;
        }

        void arrives() {
            underWay.remove().run();
        }
    }
}
