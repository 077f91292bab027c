package dev.centralita.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.LogContext;
import dev.centralita.web.PlayedExchange;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorServletTest {

    private static final String REQUEST = "phones-17";

    @ParameterizedTest
    @CsvSource({
        "/ami/hangup-call, 500, 400",
        "/cron/chat-auto-resolve, 503, 400",
        "/cron/chat-auto-resolve, 405, 405",
        "/grafana/get-extension-status, 413, 413",
    })
    void callers_of_the_old_addresses_get_an_error_and_400_for_what_is_our_fault(String address, int status, int told)
            throws IOException {
        PlayedExchange exchange = answered(address, status, "es");

        assertThat(exchange.said())
                .containsEntry("status", told)
                .containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(exchange.body()).startsWith("{\"error\":\"");
    }

    @ParameterizedTest
    @CsvSource({
        "en, request id phones-17;",
        "es, solicitud phones-17;",
        "pt-BR, requisição phones-17;",
        "id, permintaan phones-17;"
    })
    void what_nobody_expected_is_told_with_the_number_to_report(String language, String number) throws IOException {
        assertThat(answered("/ami/hangup-call", 500, language).body()).contains(number);
        assertThat(answered("/api/v1/jobs", 500, language).body()).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"/ami/originate", "/cron/chat-auto-resolve", "/grafana/"})
    void nothing_at_an_old_address_is_the_page_it_was(String address) throws IOException {
        PlayedExchange exchange = answered(address, 404, "es");

        assertThat(exchange.said()).containsEntry("status", 404);
        assertThat(exchange.body()).contains("<title>Page Not Found</title>", "No hay nada en esta dirección.");
    }

    @ParameterizedTest
    @CsvSource({"404, not-found", "405, method-not-allowed", "503, unavailable"})
    void programs_elsewhere_get_a_problem(int status, String code) throws IOException {
        PlayedExchange exchange = answered("/api/v1/nothing", status, "es");

        assertThat(exchange.said()).containsEntry("status", status).containsEntry("Content-Type", Problem.MEDIA_TYPE);
        assertThat(exchange.body()).contains("\"code\":\"" + code + "\"");
    }

    private static PlayedExchange answered(String address, int status, String language) throws IOException {
        PlayedExchange exchange = new PlayedExchange(Map.of(
                RequestDispatcher.ERROR_REQUEST_URI,
                address,
                RequestDispatcher.ERROR_STATUS_CODE,
                status,
                "Accept-Language",
                language,
                "Accept",
                "*/*"));
        Runnable leave = LogContext.enter(LogContext.REQUEST, REQUEST);
        try {
            new ErrorServlet().service(exchange.request(), exchange.response());
        } finally {
            leave.run();
        }
        return exchange;
    }
}
