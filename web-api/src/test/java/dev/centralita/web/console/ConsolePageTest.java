package dev.centralita.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsolePageTest {

    private static final String PAGE = ConsoleFiles.read(ConsoleFiles.ADMIN.resolve("index.html"));
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from |import |import\\(|module: )\"(\\.[^\"]+)\"");
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?! src=| type=\"importmap\"| type=\"module\" src=)");

    @Test
    void the_page_links_to_files_that_exist() {
        List<String> links = LINK.matcher(PAGE)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.startsWith("vendor/"))
                .toList();

        assertThat(links).isNotEmpty().allMatch(link -> Files.isRegularFile(ConsoleFiles.ADMIN.resolve(link)));
    }

    @Test
    void a_module_imports_files_that_exist() {
        assertThat(ConsoleFiles.endingIn(".js"))
                .allSatisfy(file -> assertThat(imports(file))
                        .allMatch(imported -> Files.isRegularFile(file.resolveSibling(imported))));
    }

    @Test
    void a_module_that_describes_pages_is_one_folder_away_from_the_module_that_loads_them() {
        Path describes = ConsoleFiles.ADMIN.resolve("shell/entity/pages.js");
        Path loads = ConsoleFiles.ADMIN.resolve("shell/boundary/Stage.js");

        assertThat(imports(describes)).isNotEmpty().allMatch(page -> Files.isRegularFile(loads.resolveSibling(page)));
    }

    @Test
    void nothing_is_inline_that_the_content_security_policy_forbids() {
        assertThat(PAGE).doesNotContainPattern(INLINE_SCRIPT).doesNotContain("<style", " style=", "onclick=");
        assertThat(templates()).noneMatch(script -> script.contains(" style=") || script.contains("innerHTML"));
    }

    @Test
    void nothing_comes_from_another_host() {
        assertThat(Stream.concat(templates(), Stream.of(PAGE)))
                .noneMatch(text -> text.contains("https://") || text.contains("http://"));
    }

    private static Stream<String> templates() {
        return ConsoleFiles.endingIn(".js").stream().map(ConsoleFiles::read);
    }

    private static List<String> imports(Path file) {
        return IMPORT.matcher(ConsoleFiles.read(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
