package dev.centralita.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.ConversationNews.Changed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ConversationNewsTest {

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final ConversationNews news = new ConversationNews(work::add);
    private final List<Changed> heard = new ArrayList<>();

    @Test
    void news_are_told_later_and_in_order() {
        news.subscribe(heard::add);
        news.tell(about(7));
        news.tell(about(8));
        assertThat(heard).isEmpty();

        workIsDone();

        assertThat(heard).containsExactly(about(7), about(8));
    }

    @Test
    void a_conversation_waits_once_however_often_it_changes() {
        news.subscribe(heard::add);
        news.tell(about(7));
        news.tell(about(7));

        workIsDone();
        news.tell(about(7));
        workIsDone();

        assertThat(heard).containsExactly(about(7), about(7));
    }

    @Test
    void beyond_what_there_is_room_for_nothing_is_taken() {
        news.subscribe(heard::add);
        int taken = 0;
        while (news.tell(about(taken))) {
            taken++;
        }

        workIsDone();

        assertThat(heard).hasSize(taken);
        assertThat(news.tell(about(0))).isTrue();
    }

    @Test
    void a_listener_that_fails_holds_nothing_up() {
        news.subscribe(heard::add);
        Runnable stop = news.subscribe(changed -> {
            throw new IllegalStateException("a rule that is wrong");
        });
        news.tell(about(7));
        news.tell(about(8));
        assertThatThrownBy(this::workIsDone).hasMessage("a rule that is wrong");
        stop.run();

        news.tell(about(9));
        workIsDone();

        assertThat(heard).containsExactly(about(7), about(8), about(9));
    }

    @Test
    void without_a_free_thread_the_next_news_bring_the_first_ones_too() {
        List<Runnable> later = new ArrayList<>();
        ConversationNews busy = new ConversationNews(task -> {
            if (later.isEmpty()) {
                later.add(task);
                throw new RejectedExecutionException();
            }
            task.run();
        });
        busy.subscribe(heard::add);

        assertThat(busy.tell(about(7))).isFalse();
        assertThat(busy.tell(about(8))).isTrue();

        assertThat(heard).containsExactly(about(7), about(8));
    }

    private void workIsDone() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private static Changed about(int conversation) {
        return new Changed(new DeskName("chatwoot/1"), new ConversationId(Integer.toString(conversation)));
    }
}
