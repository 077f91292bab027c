package dev.centralita.administration.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.RunHeld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurgeTest {

    @ParameterizedTest
    @CsvSource({
        // stopAbove, surgeFactor, items, is held
        "0, 0, 1000000, false",
        "100, 0, 100, false",
        "100, 0, 101, true",
        "0, 5, 100, false", // five times the usual 20
        "0, 5, 101, true",
        "0, 1, 50, false", // few are never too many
        "0, 1, 51, true",
    })
    void holds_what_crosses_a_line(int stopAbove, int surgeFactor, int items, boolean isHeld) {
        Surge surge = new Surge(new Caution(5000, stopAbove, surgeFactor), List.of(1, 20, 900));

        if (isHeld) {
            assertThatThrownBy(() -> surge.admits(items))
                    .isInstanceOf(RunHeld.class)
                    .hasMessageStartingWith("would act on " + items + " items (expected: at most ");
        } else {
            assertThatCode(() -> surge.admits(items)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_job_that_hardly_ever_acted_has_no_usual() {
        assertThatCode(() -> new Surge(Caution.USUAL, List.of(1, 1)).admits(2000))
                .doesNotThrowAnyException();
    }
}
