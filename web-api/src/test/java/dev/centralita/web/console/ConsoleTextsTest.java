package dev.centralita.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTextsTest {

    private static final JsonObject ENGLISH = texts("en");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ASKED_FOR =
            Pattern.compile("\\bt\\(\\s*(?:(?:[\\w.,!=\" ]|\\([^()]*\\))+\\? )?\"([a-z][^\"]*)\"");
    private static final Pattern PUT_TOGETHER = Pattern.compile("`([a-z][\\w.-]*\\.)\\$\\{");

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "es", "id"})
    void a_language_has_every_text_and_no_other(String language) {
        assertThat(texts(language).keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "es", "id"})
    void a_translation_has_the_gaps_of_the_text(String language) {
        JsonObject translations = texts(language);

        assertThat(ENGLISH.keySet())
                .allSatisfy(
                        key -> assertThat(gaps(translations.get(key))).as(key).isEqualTo(gaps(ENGLISH.get(key))));
    }

    @Test
    void a_page_asks_only_for_texts_that_exist() {
        List<String> askedFor = scripts()
                .flatMap(script -> ASKED_FOR.matcher(script).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(askedFor).hasSizeGreaterThan(100).allMatch(ENGLISH::containsKey);
    }

    @Test
    void every_text_is_asked_for_somewhere() {
        String everything = scripts().collect(Collectors.joining());
        Set<String> beginnings = PUT_TOGETHER
                .matcher(everything)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(ENGLISH.keySet())
                .allMatch(key -> everything.contains('"' + key + '"')
                        || beginnings.stream().anyMatch(key::startsWith));
    }

    private static Stream<String> scripts() {
        return ConsoleFiles.endingIn(".js").stream().map(ConsoleFiles::read);
    }

    private static Set<String> gaps(JsonValue text) {
        return forms(text)
                .flatMap(form -> GAP.matcher(form).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> forms(JsonValue text) {
        return text instanceof JsonString one
                ? Stream.of(one.getString())
                : text.asJsonObject().values().stream().map(form -> ((JsonString) form).getString());
    }

    private static JsonObject texts(String language) {
        String file = ConsoleFiles.read(ConsoleFiles.ADMIN.resolve("i18n/" + language + ".json"));
        return Json.createReader(new StringReader(file)).readObject();
    }
}
