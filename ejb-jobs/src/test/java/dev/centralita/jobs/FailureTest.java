package dev.centralita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.health.DatabaseAway;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void a_failure_that_knows_its_sentence_tells_that() {
        DatabaseAway away = away("connection refused");

        assertThat(Failure.sentence(away)).isEqualTo(away.why());
    }

    @Test
    void however_much_a_driver_says_a_person_reads_no_more_than_the_beginning() {
        assertThat(Failure.sentence(away("x".repeat(5_000))).toString()).hasSizeLessThan(600);
    }

    private static DatabaseAway away(String report) {
        return new DatabaseAway("hub database", new IllegalStateException(report));
    }
}
