package dev.centralita.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.health.HealthReport;
import dev.centralita.administration.health.PartHealth;
import dev.centralita.administration.health.PartReport;
import dev.centralita.shared.Sentence;
import dev.centralita.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthJsonTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, PostgreSQL answers",
        "SPANISH, PostgreSQL responde",
        "PORTUGUESE, PostgreSQL responde",
        "INDONESIAN, PostgreSQL menjawab"
    })
    void a_part_is_explained_in_the_reader_s_language(Language language, String sentence) {
        PartHealth answers = PartHealth.up(Sentence.of("answers", "{system} answers", Map.of("system", "PostgreSQL")));

        assertThat(json(answers, List.of(), language).parts().get(0).explanation())
                .isEqualTo(sentence);
    }

    @Test
    void what_nobody_translated_is_passed_on_as_it_came() {
        PartHealth odd = PartHealth.down("pbx: no route to host");

        assertThat(json(odd, List.of(), Language.SPANISH).parts().get(0).explanation())
                .isEqualTo("pbx: no route to host");
        assertThat(json(PartHealth.off("not here"), List.of(), Language.SPANISH)
                        .parts()
                        .get(0)
                        .explanation())
                .isEqualTo("not here");
    }

    @Test
    void a_part_that_is_down_says_since_when_and_what_waits_for_it() {
        HealthJson health = json(PartHealth.down("no connection"), List.of("huggy-close"), Language.ENGLISH);

        assertThat(health.status()).isEqualTo("down");
        assertThat(health.parts())
                .containsExactly(new HealthJson.PartJson(
                        "hub database", "down", NOON.toString(), "no connection", List.of("huggy-close")));
    }

    private static HealthJson json(PartHealth seen, List<String> heldBack, Language language) {
        return HealthJson.of(new HealthReport(List.of(new PartReport("hub database", seen, NOON, heldBack))), language);
    }
}
