package dev.centralita.integration.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.LogContext;
import dev.centralita.shared.settings.Settings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubLogTest {

    private static final String TOKEN = "eyJhbGciOi.hunter2/+=\"\\q";

    @TempDir
    Path folder;

    private final System.Logger log = System.getLogger("dev.centralita.some.Place");
    private final Map<String, String> variables = new HashMap<>(Map.of("HUGGY_API_KEY", TOKEN));
    private final List<String> console = new ArrayList<>();
    private final HubLog hubLog =
            new HubLog(new Settings(name -> Optional.ofNullable(variables.get(name))), console::add);

    @AfterEach
    void close() {
        hubLog.close();
    }

    @Test
    void a_line_begins_with_the_word_that_operators_look_for() {
        hubLog.open();

        log.log(Level.INFO, "SUCCESS: Chat 7 closed successfully");
        log.log(Level.WARNING, "slow");
        log.log(Level.ERROR, "ERROR: Failed to close chat 8");
        log.log(Level.INFO, "begun");

        assertThat(console)
                .extracting(line -> line.substring(25))
                .containsExactly(
                        "SUCCESS: Chat 7 closed successfully\n",
                        "WARNING: slow\n",
                        "ERROR: Failed to close chat 8\n",
                        "INFO: begun\n");
        assertThat(console.get(0)).matches("(?s)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z .*");
    }

    @Test
    void a_line_tells_what_its_thread_works_on() {
        hubLog.open();

        LogContext.during(
                LogContext.REQUEST,
                "r-1",
                () -> LogContext.during(LogContext.RUN, "42", () -> log.log(Level.INFO, "closing")));

        assertThat(console.get(0)).endsWith("INFO: closing [request r-1] [run 42]\n");
    }

    @Test
    void a_json_line_is_json_whatever_it_holds() {
        variables.put("LOG_FORMAT", "json");
        hubLog.open();

        LogContext.during(
                LogContext.RUN, "42", () -> log.log(Level.ERROR, "said \"no\"\n{0}", new IllegalStateException("why")));

        JsonObject line = Json.createReader(new StringReader(console.get(0))).readObject();
        assertThat(console.get(0).strip()).doesNotContain("\n");
        assertThat(line.getString("level")).isEqualTo("ERROR");
        assertThat(line.getString("message")).startsWith("said \"no\"\n");
        assertThat(line.getString("run")).isEqualTo("42");
        assertThat(line.getString("trace")).contains("IllegalStateException: why");
    }

    @Test
    void what_is_below_the_level_is_not_written() {
        variables.put("LOG_LEVEL", "warning");
        hubLog.open();

        log.log(Level.INFO, "small talk");
        log.log(Level.WARNING, "a warning");

        assertThat(console).singleElement().asString().contains("a warning");
    }

    @Test
    void no_secret_reaches_the_console_or_the_file() throws IOException {
        variables.put("LOG_DIR", folder.toString());
        for (String form : List.of("text", "json")) {
            variables.put("LOG_FORMAT", form);
            hubLog.open();

            log.log(Level.INFO, "asking with " + TOKEN);
            log.log(Level.INFO, "Authorization: Bearer abcdef.hunter3");
            log.log(Level.INFO, "{\"password\":\"hunter4\", \"x-api-key\" : \"hunter5\"} api_access_token=hunter6");
            log.log(Level.ERROR, "failed", new IOException("GET with key " + TOKEN + " was refused"));
            hubLog.close();
        }

        String written = String.join("", console) + Files.readString(folder.resolve("centralita.log"));
        assertThat(written).contains("asking with ***", "was refused").doesNotContain("hunter");
    }

    @Test
    void a_start_that_was_never_closed_doubles_no_line() {
        hubLog.open();
        hubLog.open();

        log.log(Level.INFO, "once");

        assertThat(console).hasSize(1);
    }

    @Test
    void the_servers_own_handlers_do_not_see_our_lines_and_do_again_afterwards() {
        Logger ours = Logger.getLogger("dev.centralita");

        hubLog.open();
        assertThat(ours.getUseParentHandlers()).isFalse();

        hubLog.close();
        assertThat(ours.getUseParentHandlers()).isTrue();
        assertThat(ours.getHandlers()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        variables.put("LOG_DIR", file.toString());

        assertThatThrownBy(hubLog::open).hasMessageContaining("LOG_DIR is \"" + file + "\"");
    }
}
