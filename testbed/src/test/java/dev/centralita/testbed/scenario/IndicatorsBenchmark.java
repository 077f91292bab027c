package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.grafana.Dashboard;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What dashboards, pages and searches cost with ten million calls of a year behind them, and what summing up costs. Two
 * weeks of calls are written and summed up by the hub; what it made of them then stands for the weeks before. From there on
 * MariaDB remembers 128 MB, its own default. Runs when it is named: {@code mvn verify -pl testbed -am
 * -Dit.test=IndicatorsBenchmark -Dtest=NoSuch -Dsurefire.failIfNoSpecifiedTests=false
 * -Dfailsafe.failIfNoSpecifiedTests=false}; with {@code -Dbenchmark.calls=1000000} of fewer.
 */
@ExtendWith(RunningHub.class)
class IndicatorsBenchmark {

    private static final int CALLS = Integer.getInteger("benchmark.calls", 10_000_000);
    private static final int DAYS = 14;
    private static final int REPEATED = 26;
    private static final int CALLS_A_DAY = CALLS / DAYS / (REPEATED + 1) + 1;
    private static final List<Integer> SPANS = List.of(1, 31, 365);
    static final long LARGE = 4L << 30;
    private static final long SMALL = 128L << 20;
    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final int TIMES = 5;

    private final Hub hub;
    private final GrafanaQuestions grafana;
    private final YearsOfCalls years;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    IndicatorsBenchmark(Hub hub) {
        this.hub = hub;
        this.grafana = new GrafanaQuestions(hub);
        this.years = new YearsOfCalls(hub.callcenterDatabase());
    }

    @AfterEach
    void give_back_the_room() throws SQLException {
        years.execute(
                "set foreign_key_checks = 0",
                "truncate table phone_call_leg",
                "truncate table phone_call_stage",
                "truncate table phone_call",
                "truncate table queue_figures",
                "truncate table agent_figures",
                "truncate table agent_time",
                "truncate table queue_time");
    }

    @Test
    void years_of_calls() throws Exception {
        years.prepare();
        List<String> indexes = years.withoutUnorderedIndexes();
        writeCalls();
        repeatFigures();
        years.remember(SMALL);
        askIndicators();
        keepUp();

        years.remember(LARGE);
        repeatCalls();
        years.bringBack(indexes);
        years.remember(SMALL);
        for (Map.Entry<String, String> search : searches().entrySet()) {
            String first = "/api/v1/telephony/calls?" + search.getValue();
            search("calls " + search.getKey(), first);
            Optional<String> later = pageAfter(first, 4);
            if (later.isPresent()) {
                search("    their fifth page", later.get());
            }
        }
    }

    private void search(String name, String question) throws Exception {
        long before = years.rowsRead();
        String took = took(List.of(List.of(question)), hub.admin()::ask);
        System.out.printf(Locale.ROOT, "%s: %s, %,d rows read%n", name, took, (years.rowsRead() - before) / TIMES);
    }

    private Optional<String> pageAfter(String first, int pages) throws Exception {
        String page = first;
        for (int time = 0; time < pages; time++) {
            String answer = hub.admin().ask(page).join().body();
            JsonObject turned = Json.createReader(new StringReader(answer)).readObject();
            if (!(turned.get("next") instanceof JsonString cursor)) {
                return Optional.empty();
            }
            page = first + "&before=" + URLEncoder.encode(cursor.getString(), StandardCharsets.UTF_8);
        }
        return Optional.of(page);
    }

    private void writeCalls() throws Exception {
        long begun = System.nanoTime();
        for (int ago = DAYS; ago > 0; ago--) {
            years.writeTime(today.minusDays(ago));
            years.writeDay(today.minusDays(ago), CALLS_A_DAY);
        }
        double written = seconds(begun);
        awaitSummedUp();
        System.out.printf(
                Locale.ROOT,
                "%,d calls of %d days were written in %.0f s and summed up meanwhile, all of them after %.0f s%n",
                years.number("select count(*) from phone_call"),
                DAYS,
                written,
                seconds(begun));
        assertThat(offeredByDay()).isEqualTo((long) DAYS * CALLS_A_DAY);
    }

    private void repeatFigures() throws SQLException {
        long begun = System.nanoTime();
        for (int time = REPEATED; time > 0; time--) {
            years.repeatFigures(today.minusDays(DAYS), time * DAYS);
        }
        years.sumUpWeeks();
        System.out.printf(
                Locale.ROOT,
                "their figures stand %d times for as many days before, written in %.0f s: of %,d calls altogether%n",
                REPEATED,
                seconds(begun),
                offeredByDay());
        for (String table : List.of("queue_figures", "agent_figures", "agent_time", "queue_time")) {
            System.out.printf(
                    Locale.ROOT,
                    "  %s: %,d rows of quarters, %,d of hours, %,d of three hours, %,d of days, %,d of weeks%n",
                    table,
                    rows(table, 15),
                    rows(table, 60),
                    rows(table, 180),
                    rows(table, 1_440),
                    rows(table, 10_080));
        }
        assertThat(years.number("select count(distinct offered) from (select sum(offered) as offered"
                        + " from queue_figures group by minutes) as lengths"))
                .isOne();
    }

    private void repeatCalls() throws SQLException {
        long begun = System.nanoTime();
        for (int time = REPEATED; time > 0; time--) {
            years.repeatCalls(today.minusDays(DAYS), time * DAYS);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d calls, written in %.0f s%n",
                years.number("select count(*) from phone_call"),
                seconds(begun));
    }

    private void askIndicators() throws Exception {
        List<Dashboard> dashboards = Dashboard.shipped();
        for (int days : SPANS) {
            measure(dashboards.get(0) + ", " + days + " days", dashboards.get(0).opened(shown(days)), grafana::ask);
        }
        measure(dashboards.get(1).toString(), dashboards.get(1).opened(shown(1)), grafana::ask);
        for (int days : SPANS) {
            measure("the console's indicators, " + days + " days", List.of(page(days)), hub.admin()::ask);
        }
    }

    /** Of the last thousand calls, and of a day and a week that nobody summed up. */
    private void keepUp() throws Exception {
        long begun = System.nanoTime();
        years.write(today, "1", 1_000);
        awaitSummedUp();
        System.out.printf(
                Locale.ROOT, "1,000 calls written at once were in the figures %.1f s later%n", seconds(begun));
        for (int days : List.of(1, DAYS / 2)) {
            int calls = days * CALLS_A_DAY + 1_000;
            begun = System.nanoTime();
            years.execute(
                    "update figures_mark set written_at = (select max(written_at) from phone_call where began_at < '"
                            + today.minusDays(days) + "') where id = 1");
            awaitSummedUp();
            System.out.printf(
                    Locale.ROOT,
                    "%,d calls of %d days that nobody had summed up were in the figures %.1f s later: %.2f s for 1,000%n",
                    calls,
                    days,
                    seconds(begun),
                    seconds(begun) * 1_000 / calls);
        }
    }

    private long offeredByDay() throws SQLException {
        return years.number("select sum(offered) from queue_figures where minutes = 1440");
    }

    private void awaitSummedUp() throws SQLException {
        while (years.number("""
                select (select max(written_at) from phone_call) > (select written_at from figures_mark where id = 1)
                    or (select max(written_at) from agent_time where minutes = 15)
                        > (select written_at from figures_mark where id = 2)""") > 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private long rows(String table, int minutes) throws SQLException {
        return years.number("select count(*) from " + table + " where minutes = " + minutes);
    }

    private Map<String, String> shown(int days) {
        return Map.of(
                "__from:date:iso",
                from(days).toString(),
                "__to:date:iso",
                end().toString(),
                "__timezone",
                ZONE.getId(),
                "pbx",
                ".*",
                "queue",
                "*",
                "agent",
                "*",
                "grain",
                "auto");
    }

    /** What {@code control/indicators.js} asks. */
    private List<String> page(int days) {
        String time = "/api/v1/telephony/indicators?from=" + from(days) + "&to=" + end() + "&zone=" + ZONE;
        return List.of(
                time + "&grain=whole",
                time + "&grain=" + (days == 1 ? "hour" : "day"),
                time + "&grain=whole&split=queue",
                time + "&grain=whole&split=agent");
    }

    private Map<String, String> searches() {
        Map<String, String> searches = new LinkedHashMap<>();
        searches.put("the newest", "");
        searches.put("of a number", "q=5511900007919");
        searches.put("of a number's beginning", "q=551190001");
        searches.put("of a name", "q=Caller%2096");
        searches.put("of an agent", "agent=agent%207");
        searches.put("of an agent who left half a year ago", "agent=left%209");
        searches.put("of an unknown agent", "agent=agent%20777");
        searches.put("of a queue", "queue=queue%203");
        searches.put("of a queue a year ago", "queue=queue%203&to=" + from(365));
        searches.put("of a queue and a number", "queue=queue%203&q=5511900007919");
        searches.put("of a month half a year ago", "from=" + from(210) + "&to=" + from(180));
        searches.put("abandoned of a day", "disposition=abandoned&from=" + from(2) + "&to=" + from(1));
        return searches;
    }

    private Instant end() {
        return today.atStartOfDay(ZONE).toInstant();
    }

    private Instant from(int days) {
        return today.minusDays(days).atStartOfDay(ZONE).toInstant();
    }

    /** Step by step, all of a step at once as a browser does; then each alone. */
    private void measure(
            String name, List<List<String>> steps, Function<String, CompletableFuture<HttpResponse<String>>> ask) {
        System.out.printf(Locale.ROOT, "%s: %s%n", name, took(steps, ask));
        List<String> questions = steps.stream().flatMap(List::stream).distinct().toList();
        if (questions.size() > 1) {
            questions.forEach(question ->
                    System.out.printf(Locale.ROOT, "    %s: %s%n", question, took(List.of(List.of(question)), ask)));
        }
    }

    private String took(List<List<String>> steps, Function<String, CompletableFuture<HttpResponse<String>>> ask) {
        List<Double> times = new ArrayList<>();
        int statuses = 0;
        for (int time = 0; time < TIMES; time++) {
            long begun = System.nanoTime();
            for (List<String> step : steps) {
                for (CompletableFuture<HttpResponse<String>> answer :
                        step.stream().map(ask).toList()) {
                    assertThat(answer.join().statusCode())
                            .as(answer.join().body())
                            .isIn(200, 400, 422);
                    statuses = Math.max(statuses, answer.join().statusCode());
                }
            }
            times.add(seconds(begun));
        }
        double first = times.get(0);
        times.sort(null);
        return String.format(
                Locale.ROOT,
                "median %.3f s, slowest %.3f s, first %.3f s (%d)",
                times.get(TIMES / 2),
                times.get(TIMES - 1),
                first,
                statuses);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
