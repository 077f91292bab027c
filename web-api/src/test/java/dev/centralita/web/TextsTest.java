package dev.centralita.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.Sentence;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");

    private final Texts problems = Texts.of("problem.Problems");

    @Test
    void a_gap_is_filled_by_its_name() {
        String sentence = problems.say(Language.PORTUGUESE, "too-long", Map.of("max", 40));

        assertThat(sentence).isEqualTo("pode ter no máximo 40 caracteres ou itens");
    }

    @Test
    void a_gap_without_a_value_stays_visible() {
        assertThat(problems.say(Language.ENGLISH, "too-long")).contains("{max}");
    }

    @Test
    void a_value_is_never_read_as_a_gap_or_a_group() {
        assertThat(problems.say(Language.ENGLISH, "not-one-of", Map.of("words", "{max} $1 \\")))
                .endsWith("{max} $1 \\");
    }

    @Test
    void what_another_version_said_is_said_as_it_came() {
        Sentence later = Sentence.of("eclipsed", "{system} stands in the shadow", Map.of("system", "Huggy"));

        assertThat(Texts.say(Language.SPANISH, later)).isEqualTo("Huggy stands in the shadow");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_its_own_sentence(Language language) {
        List<String> others = Stream.of(Language.values())
                .filter(other -> other != language)
                .map(other -> problems.say(other, "unexpected"))
                .toList();

        assertThat(others).doesNotContain(problems.say(language, "unexpected"));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void every_language_has_every_sentence_with_the_same_gaps(Path english) throws IOException {
        Map<String, Set<String>> expected = gaps(english);

        for (String language : List.of("_pt_BR", "_es", "_in")) {
            Path translated = Path.of(english.toString().replace(".properties", language + ".properties"));
            assertThat(gaps(translated)).as(translated.toString()).isEqualTo(expected);
        }
    }

    static List<Path> areas() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.getFileName().toString().matches("[A-Za-z]+\\.properties"))
                    .toList();
        }
    }

    private static Map<String, Set<String>> gaps(Path file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            sentences.load(reader);
        }
        Map<String, Set<String>> gaps = new TreeMap<>();
        sentences.forEach((code, sentence) -> gaps.put(
                (String) code,
                GAP.matcher((String) sentence).results().map(MatchResult::group).collect(Collectors.toSet())));
        return gaps;
    }
}
