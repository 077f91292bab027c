package dev.centralita.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogContextTest {

    @Test
    void tells_everything_the_thread_works_on() {
        LogContext.during(
                LogContext.REQUEST,
                "r-1",
                () -> LogContext.during(
                        LogContext.RUN,
                        "7",
                        () -> assertThat(LogContext.present())
                                .containsExactly(
                                        Map.entry(LogContext.REQUEST, "r-1"), Map.entry(LogContext.RUN, "7"))));
    }

    @Test
    void a_thread_that_is_done_tells_nothing() {
        Runnable leave = LogContext.enter(LogContext.RUN, "7");

        leave.run();

        assertThat(LogContext.present()).isEmpty();
    }

    @Test
    void failed_work_is_left_too() {
        assertThatThrownBy(() -> LogContext.during(LogContext.RUN, "7", () -> {
                    throw new IllegalStateException("planned");
                }))
                .hasMessage("planned");

        assertThat(LogContext.present()).isEmpty();
    }
}
