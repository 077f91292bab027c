package dev.centralita.persistence.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.persistence.database.CallcenterDatabase;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.telephony.indicator.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from sums of longer times is what counting every single call says. */
class LongerSumsTest {

    private static final Targets TARGETS = new Targets(Duration.ofSeconds(20), Duration.ofSeconds(5));
    private static final List<String> SUMS = List.of("queue_figures", "agent_figures", "agent_time", "queue_time");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/callcenter");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final Duration AROUND = Duration.ofHours(40).plusMinutes(15);

    @RegisterExtension
    static final CallcenterDatabase database = CallcenterDatabase.created();

    private static final MariadbIndicators indicators =
            new MariadbIndicators(database.sql(), new Settings(CallcenterDatabase::setting));

    @BeforeEach
    void empty() {
        database.sql().with(sql -> {
            SUMS.forEach(table -> sql.execute("delete from " + table));
            sql.execute("delete from phone_call");
            return sql.execute("update figures_mark set written_at = '1971-01-01 00:00:00'");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2025-12-31T23:00:00Z",
        "America/Sao_Paulo, 2026-03-01T03:00:00Z",
        "America/Sao_Paulo, 2018-11-04T03:00:00Z",
        "America/Sao_Paulo, 2019-02-17T02:00:00Z",
        "America/Mexico_City, 2022-10-30T07:00:00Z",
        "America/Caracas, 2016-05-01T07:00:00Z",
        "Europe/Madrid, 2026-03-29T01:00:00Z",
        "Europe/Madrid, 2026-10-25T01:00:00Z",
        "Asia/Jakarta, 2026-02-28T17:00:00Z",
        "Asia/Kolkata, 2026-02-28T18:30:00Z",
        "Asia/Kathmandu, 2026-02-28T18:15:00Z",
        "Australia/Lord_Howe, 2026-04-04T15:00:00Z"
    })
    void every_cut_of_a_time_tells_what_its_calls_tell(ZoneId zone, Instant change) {
        CountedCalls calls = CountedCalls.between(change.minus(AROUND), change.plus(AROUND));
        calls.writeTo(database.sql());
        sumUp();

        for (IndicatorQuestion question : questions(zone, change).toList()) {
            assertThat(indicators.answer(question)).as(question.toString()).isEqualTo(calls.counted(question, TARGETS));
        }
    }

    @Test
    void every_cut_of_some_weeks_tells_what_their_calls_tell() {
        Instant change = Instant.parse("2018-11-04T03:00:00Z");
        Instant from = change.minus(Duration.ofDays(16).plusMinutes(45));
        Instant to = change.plus(Duration.ofDays(17).plusHours(5));
        CountedCalls calls = CountedCalls.fewBetween(from, to);
        calls.writeTo(database.sql());
        sumUp();

        for (Split split : Split.values()) {
            for (Grain grain : List.of(Grain.WHOLE, Grain.DAY, Grain.HOUR)) {
                IndicatorQuestion question = new IndicatorQuestion(from, to, SAO_PAULO, grain, split, null, null);
                assertThat(indicators.answer(question))
                        .as(question.toString())
                        .isEqualTo(calls.counted(question, TARGETS));
            }
        }
    }

    @Test
    void what_was_counted_before_there_were_three_hours_and_weeks_counts_in_them() throws IOException {
        Instant from = Instant.parse("2026-03-02T00:00:00Z");
        Instant to = Instant.parse("2026-03-16T00:00:00Z");
        CountedCalls calls = CountedCalls.fewBetween(from, to);
        calls.writeTo(database.sql());
        sumUp();

        String growth = Files.readString(MIGRATIONS.resolve("V039__figures_of_three_hours_and_weeks.sql"));
        database.sql().with(sql -> {
            for (String table : SUMS) {
                sql.execute("delete from " + table + " where minutes in (180, 10080)");
            }
            return sql.createScript(growth).execute();
        });

        for (IndicatorQuestion question : Stream.of(Split.values())
                .flatMap(split -> Stream.of(
                        new IndicatorQuestion(from, to, SAO_PAULO, Grain.DAY, split, null, null),
                        new IndicatorQuestion(from, to, SAO_PAULO, Grain.WHOLE, split, null, null)))
                .toList()) {
            assertThat(indicators.answer(question)).as(question.toString()).isEqualTo(calls.counted(question, TARGETS));
        }
    }

    private static Stream<IndicatorQuestion> questions(ZoneId zone, Instant change) {
        Instant from = change.minus(Duration.ofHours(35).plusMinutes(30));
        Instant to = change.plus(Duration.ofHours(30).plusMinutes(45));
        return Stream.of(Grain.values())
                .flatMap(grain -> Stream.of(Split.values())
                        .flatMap(split -> Stream.of(
                                new IndicatorQuestion(from, to, zone, grain, split, null, null),
                                new IndicatorQuestion(from, to, zone, grain, split, "queue 1", null),
                                new IndicatorQuestion(from, to, zone, grain, split, null, "agent 2"))));
    }

    @Test
    void what_is_written_again_a_month_later_changes_its_hour_and_its_day() {
        Instant from = Instant.parse("2026-03-02T00:00:00Z");
        Instant to = Instant.parse("2026-03-04T00:00:00Z");
        CountedCalls calls = CountedCalls.between(from, to);
        calls.writeTo(database.sql());
        sumUp();

        CountedCalls others = calls.toldOtherwise();
        others.writeTo(database.sql());
        sumUp();

        IndicatorQuestion question =
                new IndicatorQuestion(from, to, ZoneId.of("UTC"), Grain.DAY, Split.QUEUE, null, null);
        assertThat(indicators.answer(question)).isEqualTo(others.counted(question, TARGETS));
        assertThat(indicators.answer(question)).isNotEqualTo(calls.counted(question, TARGETS));
    }

    /** What was written counts once it is some seconds old; this becomes so at once. */
    private static void sumUp() {
        database.sql().with(sql -> {
            sql.execute("update phone_call set written_at = now(6) - interval 4 second"
                    + " where written_at > now(6) - interval 4 second");
            return sql.execute("update agent_time set written_at = now(6) - interval 4 second"
                    + " where minutes = 15 and written_at > now(6) - interval 4 second");
        });
        boolean isMore = true;
        while (isMore) {
            isMore = indicators.sumUp(TARGETS);
        }
    }
}
