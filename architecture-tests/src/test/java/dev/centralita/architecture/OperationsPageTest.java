package dev.centralita.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The operators' page tells the truth about the settings. */
class OperationsPageTest {

    private static final Path PAGE = Path.of("../docs/operations.md");
    private static final Path RIGHT = Path.of("target/settings.md");
    private static final Pattern TABLES = Pattern.compile("<!-- settings -->\n(.*?)<!-- /settings -->", Pattern.DOTALL);

    @Test
    void the_settings_page_lists_every_setting_as_it_is() throws IOException {
        String right = Settings.groups().stream()
                .sorted(Comparator.comparing(SettingsGroup::title))
                .map(OperationsPageTest::table)
                .collect(Collectors.joining("\n"));
        Files.writeString(RIGHT, right);

        assertThat(TABLES.matcher(Files.readString(PAGE)).results().map(table -> table.group(1)))
                .as("docs/operations.md; the right tables are in architecture-tests/target/settings.md")
                .containsExactly(right);
    }

    @Test
    void a_setting_belongs_to_one_group_only() {
        List<String> names = Settings.groups().stream()
                .flatMap(group -> group.settings().stream())
                .map(Setting::name)
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    private static String table(SettingsGroup group) {
        return "### " + group.title() + "\n\n"
                + "| Setting | What it changes | Expected | Default | Stands for |\n|---|---|---|---|---|\n"
                + group.settings().stream().map(OperationsPageTest::row).collect(Collectors.joining());
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.fallback() == null ? "" : "`" + setting.fallback() + "`";
        return "| `" + setting.name() + "`" + (setting.isSecret() ? " (secret)" : "") + " | " + cell(setting.meaning())
                + " | " + cell(setting.expected()) + " | " + cell(fallback) + " | "
                + cell(String.join(", ", setting.replaces())) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
