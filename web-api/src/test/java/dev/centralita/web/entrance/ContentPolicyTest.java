package dev.centralita.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    @Test
    void the_import_map_is_allowed_by_its_fingerprint() {
        assertThat(ContentPolicy.ofConsole("<script type=\"importmap\">abc</script>"))
                .contains("script-src 'self' 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';");
    }

    @Test
    void nothing_else_is_allowed_inline() {
        assertThat(ContentPolicy.ofConsole("<script>alert(1)</script>"))
                .contains("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void our_pages_hold_no_inline_script_or_style_but_the_import_map() throws IOException {
        for (String page : new String[] {"admin/index.html", "docs/index.html"}) {
            String html = Files.readString(Path.of("src/main/webapp", page))
                    .replaceAll("(?s)<script type=\"importmap\">.*?</script>", "");

            assertThat(Pattern.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=")
                            .matcher(html)
                            .find())
                    .as(page)
                    .isFalse();
        }
    }
}
