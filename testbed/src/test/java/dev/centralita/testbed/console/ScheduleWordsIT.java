package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith({RunningHub.class, Chromium.class})
class ScheduleWordsIT {

    private static final String SAY = """
            const [language, cron, done] = arguments;
            Promise.all([import("/admin/i18n.js"), import("/admin/jobs/entity/words.js")])
                .then(([i18n, words]) => i18n.speak(language).then(() => done(words.inWords(cron))))
                .catch(problem => done(String(problem)));
            """;

    private final Hub hub;
    private final Browser browser;

    ScheduleWordsIT(Hub hub, Browser browser) {
        this.hub = hub;
        this.browser = browser;
    }

    @BeforeEach
    void openTheConsole() {
        browser.open(hub.base() + "/admin/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    * * * * *            | Every minute
                    */5 * * * *          | Every 5 minutes
                    */7 * * * *          | Every hour at minutes 00, 07, 14, 21, 28, 35, 42, 49, and 56
                    0 * * * *            | Every hour on the hour
                    5 * * * *            | Every hour at minute 05
                    0,30 * * * *         | Every hour at minutes 00 and 30
                    0 3 * * *            | Every day at 03:00
                    30 7,19 * * *        | Every day at 07:30 and 19:30
                    0 */6 * * *          | Every day at 00:00, 06:00, 12:00, and 18:00
                    0 */2 * * *          | At minute 00, every 2 hours
                    */10 */2 * * *       | Every 10 minutes, every 2 hours
                    */15 8-18 * * 1-5    | Every 15 minutes, from 08:00 to 18:45, Monday to Friday
                    0 8-18 * * *         | Every hour on the hour, from 08:00 to 18:00
                    * 3 * * *            | Every minute, from 03:00 to 03:59
                    0 3 * * mon-fri      | Monday to Friday at 03:00
                    0 3 * * MON,WED,FRI  | Monday, Wednesday, and Friday at 03:00
                    0 3 * * 0            | Sunday at 03:00
                    0 3 * * 7            | Sunday at 03:00
                    0 3 * * 5-7          | Friday to Sunday at 03:00
                    0 3 * * sat,sun      | Saturday and Sunday at 03:00
                    15 2 1,15 * *        | On days 1 and 15 of the month at 02:15
                    15 2 1-7 * *         | On days 1 to 7 of the month at 02:15
                    0 3 */2 * *          | Every 2 days from the 1st of the month at 03:00
                    0 3 1 * 1            | On day 1 of the month or Monday at 03:00
                    0 3 1 jan,jul *      | On day 1 of the month, in January and July at 03:00
                    0 3 * 6-8 *          | Every day, in June to August at 03:00
                    0 3 1 */3 *          | On day 1 of the month, in January, April, July, and October at 03:00
                    61 * * * *           | 61 * * * *
                    * * * *              | * * * *
                    0 3 * * monday       | 0 3 * * monday
                    0 5-3 * * *          | 0 5-3 * * *
                    """)
    void a_schedule_is_told_in_english(String cron, String sentence) {
        assertThat(told("en", cron)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pt-BR | * * * * *         | A cada minuto
                    pt-BR | */5 * * * *       | A cada 5 minutos
                    pt-BR | 0 3 * * *         | Todos os dias às 03:00
                    pt-BR | */15 8-18 * * 1-5 | A cada 15 minutos, das 08:00 às 18:45, segunda-feira a sexta-feira
                    pt-BR | 15 2 1,15 * *     | Nos dias 1 e 15 do mês às 02:15
                    es    | * * * * *         | Cada minuto
                    es    | */5 * * * *       | Cada 5 minutos
                    es    | 0 3 * * *         | Todos los días a las 03:00
                    es    | */15 8-18 * * 1-5 | Cada 15 minutos, de 08:00 a 18:45, lunes a viernes
                    es    | 15 2 1,15 * *     | Los días 1 y 15 del mes a las 02:15
                    id    | * * * * *         | Setiap menit
                    id    | */5 * * * *       | Setiap 5 menit
                    id    | 0 3 * * *         | Setiap hari pukul 03.00
                    id    | */15 8-18 * * 1-5 | Setiap 15 menit, dari 08.00 sampai 18.45, Senin sampai Jumat
                    id    | 15 2 1,15 * *     | Tanggal 1 dan 15 pukul 02.15
                    """)
    void a_schedule_is_told_in_the_readers_language(String language, String cron, String sentence) {
        assertThat(told(language, cron)).isEqualTo(sentence);
    }

    private Object told(String language, String cron) {
        return browser.runToTheEnd(SAY, language, cron);
    }
}
