package dev.centralita.integration.crontab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.crontab.CrontabEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCrontabTest {

    private final JsonCrontab crontab = new JsonCrontab();

    @Test
    void reads_the_predecessors_file() {
        List<CrontabEntry> entries = crontab.read("""
                [
                  {"schedule": "*/30 * * * *", "task": "chat_auto_resolve", "enabled": true},
                  {"schedule": "*/1 * * * *",
                   "task": "service_ami_events", "enabled": false}
                ]
                """);

        assertThat(entries).extracting(CrontabEntry::line).containsExactly(2, 3);
        assertThat(entries).extracting(CrontabEntry::task).containsExactly("chat_auto_resolve", "service_ami_events");
        assertThat(entries).extracting(CrontabEntry::enabled).containsExactly(true, false);
        assertThat(entries).extracting(CrontabEntry::fault).containsOnlyNulls();
    }

    @Test
    void reads_what_an_entry_of_ours_may_say_besides() {
        assertThat(crontab.read("""
                [{"schedule": "0 8 * * *", "task": "huggy_close", "enabled": true, "name": "mornings",
                  "zone": "America/Sao_Paulo", "parameters": {"staleAfter": "P2D", "tabulation": 7}, "owner": "ana"}]
                """)).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("mornings");
            assertThat(entry.zone()).isEqualTo("America/Sao_Paulo");
            assertThat(entry.parameters()).isEqualTo(Map.of("staleAfter", "P2D", "tabulation", "7"));
        });
    }

    @Test
    void an_entry_that_does_not_say_is_off() {
        assertThat(crontab.read("[{\"schedule\": \"0 8 * * *\", \"task\": \"huggy_close\"}]"))
                .singleElement()
                .extracting(CrontabEntry::enabled)
                .isEqualTo(false);
    }

    @Test
    void a_wrong_value_costs_one_entry() {
        List<CrontabEntry> entries = crontab.read("""
                [{"schedule": 5, "task": "a"},
                 "b",
                 {"schedule": "* * * * *", "task": "c", "enabled": "yes"},
                 {"schedule": "* * * * *", "task": "d", "parameters": []},
                 {"schedule": "* * * * *", "task": "e"}]
                """);

        assertThat(entries)
                .extracting(entry -> Objects.toString(entry.fault(), null))
                .containsExactly(
                        "schedule 5 (expected: a text)",
                        "no entry (expected: {\"schedule\": …, \"task\": …, \"enabled\": …})",
                        "enabled \"yes\" (expected: true or false)",
                        "parameters [] (expected: an object of names and values)",
                        null);
    }

    @Test
    void a_file_that_breaks_off_keeps_the_entries_before() {
        List<CrontabEntry> entries = crontab.read("""
                [{"schedule": "* * * * *", "task": "a"},
                 {"schedule": "* * * * *", "task":
                """);

        assertThat(entries).extracting(CrontabEntry::task).containsExactly("a", null);
        assertThat(entries.get(1).fault())
                .asString()
                .isEqualTo("not JSON from here on; nothing after this line was read");
        assertThat(entries.get(1).line()).isBetween(2, 3);
    }

    @ParameterizedTest
    @CsvSource({"{}", "''", "nonsense", "'\"text\"'"})
    void what_is_no_list_is_told_with_its_line(String text) {
        assertThat(crontab.read(text)).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(1);
            assertThat(entry.fault()).isNotNull();
        });
    }

    @Test
    void an_empty_list_has_no_entries() {
        assertThat(crontab.read("[]")).isEmpty();
    }
}
