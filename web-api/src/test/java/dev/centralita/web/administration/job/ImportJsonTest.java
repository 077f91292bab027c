package dev.centralita.web.administration.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.centralita.administration.crontab.CrontabImport;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.Unfit;
import dev.centralita.web.Language;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportJsonTest {

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 'schedule \"61 * * * *\" (expected: minute 0-59, '",
        "SPANISH, 'schedule \"61 * * * *\" (se espera: minuto 0-59, '",
        "PORTUGUESE, 'schedule \"61 * * * *\" (esperado: minuto 0-59, '",
        "INDONESIAN, 'schedule \"61 * * * *\" (diharapkan: menit 0-59, '"
    })
    void a_refused_entry_says_why_in_the_callers_language(Language language, String beginning) {
        Unfit unfit = catchThrowableOfType(Unfit.class, () -> new Schedule("61 * * * *", ZoneOffset.UTC));
        CrontabImport report =
                new CrontabImport(List.of(), List.of(new CrontabImport.Refusal(3, "the entry", unfit.why())));

        assertThat(ImportJson.of(report, language).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).startsWith(beginning));
    }
}
