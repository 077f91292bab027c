package dev.centralita.integration.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "NAME=value|value",
                "  NAME = value  |value",
                "export NAME=value|value",
                "NAME=value # remark|value",
                "NAME=a#b|a#b",
                "NAME=\"two words # kept\"|two words # kept",
                "NAME='single' # remark|single",
                "NAME=a=b&c?d|a=b&c?d",
                "NAME=postgresql://u:p@h/db?x=1|postgresql://u:p@h/db?x=1",
                "NAME=it's|it's",
                "NAME=|",
            })
    void a_line_gives_its_value(String line, String value) {
        assertThat(DotEnv.of(line).text("NAME")).contains(value == null ? "" : value);
    }

    @Test
    void remarks_blank_lines_and_anything_else_are_passed_over() {
        DotEnv file = DotEnv.of("# NAME=no\n\n\r\njust words\nNAME=last\r\n1X=no\n");

        assertThat(file.values()).containsOnlyKeys("NAME").containsEntry("NAME", "last");
    }

    @Test
    void the_last_line_of_a_name_counts() {
        assertThat(DotEnv.of("NAME=a\nNAME=b").text("NAME")).contains("b");
    }

    @Test
    void a_byte_order_mark_does_not_hide_the_first_name() {
        assertThat(DotEnv.of("\uFEFFNAME=value").text("NAME")).contains("value");
    }
}
