package dev.centralita.web.administration.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.RunHeld;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.run.RunCounts;
import dev.centralita.administration.run.RunProgress;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.RunState;
import dev.centralita.administration.run.RunTrigger;
import dev.centralita.administration.run.Surge;
import dev.centralita.shared.Actor;
import dev.centralita.shared.Sentence;
import dev.centralita.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunJsonTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, would act on 11 items (expected: at most 10",
        "SPANISH, actuaría sobre 11 elementos (se espera: como mucho 10",
        "PORTUGUESE, agiria sobre 11 itens (esperado: no máximo 10",
        "INDONESIAN, akan bertindak atas 11 hal (diharapkan: paling banyak 10"
    })
    void a_held_run_says_why_in_the_callers_language(Language language, String beginning) {
        RunHeld held = Assertions.catchThrowableOfType(
                RunHeld.class, () -> new Surge(new Caution(100, 10, 0), List.of()).admits(11));

        assertThat(RunJson.of(ended(held.why()), language, NOON).error()).startsWith(beginning);
    }

    @Test
    void what_is_not_ours_is_passed_on_as_it_came() {
        assertThat(RunJson.of(ended(Sentence.verbatim("ORA-00600")), Language.SPANISH, NOON)
                        .error())
                .isEqualTo("ORA-00600");
    }

    private static RunRecord ended(Sentence error) {
        return new RunRecord(
                new RunId(7),
                new JobName("huggy-close"),
                "huggy_close",
                Map.of(),
                Caution.USUAL,
                RunMode.ACT,
                RunTrigger.PERSON,
                Actor.HUB,
                null,
                false,
                null,
                RunState.FAILED,
                "one",
                false,
                false,
                RunProgress.NONE,
                RunCounts.NONE,
                error,
                NOON,
                NOON,
                NOON,
                NOON);
    }
}
