package dev.centralita.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Hunts through the source of every module for words that would come to people in English whatever they speak. */
class SentencesTest {

    private static final Path HOUSE = Path.of("..");
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:Sentence\\.|Remark\\.|\\s)of\\(\\s*\"([\\w.-]+)\",\\s*(" + TEXT + "(?:\\s*\\+\\s*" + TEXT + ")*)");
    private static final Pattern PIECE = Pattern.compile(TEXT);
    private static final Pattern ENGLISH_HEALTH = Pattern.compile("PartHealth\\.(?:up|down|off)\\(\\s*\"");
    private static final Pattern MESSAGE_OF_AN_EXCEPTION =
            Pattern.compile("^(?!.*log).*getMessage\\(\\).*$", Pattern.MULTILINE);

    private final Texts sentences = Texts.of("Sentences");

    @Test
    void what_core_and_its_neighbours_say_stands_among_the_texts_word_for_word() throws IOException {
        assertThat(said()).hasSizeGreaterThan(60).allSatisfy((code, english) -> {
            assertThat(sentences.has(code)).as(code).isTrue();
            assertThat(sentences.say(Language.ENGLISH, code)).isEqualTo(english);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void every_sentence_is_said_otherwise_in_every_other_language(Language language) throws IOException {
        assertThat(said()).allSatisfy((code, english) -> {
            if (Pattern.compile("\\p{L}{4}").matcher(withoutGaps(english)).find()) {
                assertThat(sentences.say(language, code)).as(code).isNotEqualTo(english);
            }
        });
    }

    @Test
    void no_probe_explains_a_part_in_english_alone() throws IOException {
        assertThat(places(HOUSE, ENGLISH_HEALTH)).isEmpty();
    }

    @Test
    void no_exception_speaks_to_a_caller_itself() throws IOException {
        assertThat(places(Path.of("src"), MESSAGE_OF_AN_EXCEPTION)).isEmpty();
    }

    private static Map<String, String> said() throws IOException {
        Map<String, String> said = new TreeMap<>();
        for (Path file : sources(HOUSE)) {
            SENTENCE.matcher(Files.readString(file)).results().forEach(found -> said.put(found.group(1), text(found)));
        }
        return said;
    }

    private static String text(MatchResult found) {
        return PIECE.matcher(found.group(2))
                .results()
                .map(piece -> piece.group().substring(1, piece.group().length() - 1))
                .collect(Collectors.joining())
                .replace("\\\"", "\"");
    }

    private static String withoutGaps(String sentence) {
        return sentence.replaceAll("\\{\\w+}", "").replace("mon, tue", "");
    }

    private static List<String> places(Path folder, Pattern wanted) throws IOException {
        return sources(folder).stream()
                .flatMap(file -> read(file, wanted).map(found -> file + ": " + found.strip()))
                .toList();
    }

    private static Stream<String> read(Path file, Pattern wanted) {
        try {
            return wanted.matcher(Files.readString(file)).results().map(MatchResult::group).toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*src/main/java/dev/.*\\.java"))
                    .toList();
        }
    }
}
