package dev.centralita.web.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorCsvTest {

    @Test
    void a_row_has_every_column_in_the_order_of_the_head() {
        assertThat(IndicatorCsv.of(List.of(of("sales"))).lines())
                .containsExactly(
                        "\uFEFFstart,queue,agent,offered,answered,abandoned,abandonedSoon,answeredInTime,overflowed,"
                                + "serviceLevel,averageSpeedOfAnswer,averageHandleTime,longestWait,handled,missed,"
                                + "signedIn,paused,busy,occupancy",
                        "2026-03-02T12:00:00Z,sales,,5,2,2,1,1,1,0.25,25.0,,90.0,0,3,900.0,100.0,200.0,0.25");
    }

    @Test
    void a_name_with_commas_and_quotes_stays_one_cell() {
        assertThat(IndicatorCsv.of(List.of(of("\"Sales\", north")))).contains("\"\"\"Sales\"\", north\"");
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_is_text() {
        assertThat(IndicatorCsv.of(List.of(of("=cmd()")))).contains(",'=cmd(),");
    }

    private static IndicatorJson of(String queue) {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        return new IndicatorJson(
                noon, queue, null, 5, 2, 2, 1, 1, 1, 0.25, 25.0, null, 90.0, 0, 3, 900.0, 100.0, 200.0, 0.25);
    }
}
