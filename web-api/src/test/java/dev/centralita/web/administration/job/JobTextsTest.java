package dev.centralita.web.administration.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobTextsTest {

    private static final Pattern GAP = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_pt_BR", "_in"})
    void every_sentence_exists_in_every_language_with_the_same_gaps(String language) throws IOException {
        assertThat(gaps(language)).isEqualTo(gaps(""));
    }

    private static Map<String, Object> gaps(String language) throws IOException {
        Properties sentences = new Properties();
        try (Reader file = new InputStreamReader(
                JobTextsTest.class.getResourceAsStream("Jobs" + language + ".properties"), StandardCharsets.UTF_8)) {
            sentences.load(file);
        }
        Map<String, Object> gaps = new TreeMap<>();
        sentences.forEach((code, sentence) -> gaps.put(
                code.toString(),
                GAP.matcher(sentence.toString())
                        .results()
                        .map(gap -> gap.group())
                        .collect(Collectors.toSet())));
        return gaps;
    }
}
