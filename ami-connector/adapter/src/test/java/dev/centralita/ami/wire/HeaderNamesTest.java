package dev.centralita.ami.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaderNamesTest {

    private final HeaderNames names = new HeaderNames();

    @Test
    void a_name_is_made_once_however_often_it_comes() {
        assertThat(of("Uniqueid")).isEqualTo("uniqueid").isSameAs(of("Uniqueid"));
    }

    @Test
    void more_names_than_there_are_places_are_told_apart() {
        assertThat(IntStream.range(0, 5_000).mapToObj(each -> of("Header-" + each)))
                .containsExactlyElementsOf(IntStream.range(0, 5_000)
                        .mapToObj(each -> "header-" + each)
                        .toList());
    }

    @Test
    void a_name_in_other_letters_is_another_name() {
        assertThat(of("Año")).isEqualTo("año");
        assertThat(of("AÑO")).isEqualTo("año");
    }

    @Test
    void a_name_of_a_megabyte_is_not_kept() {
        String endless = "x".repeat(1 << 20);

        assertThat(of(endless)).isEqualTo(endless).isNotSameAs(of(endless));
    }

    private String of(String name) {
        byte[] text = ("x" + name + ":").getBytes(StandardCharsets.UTF_8);
        return names.of(text, 1, text.length - 1);
    }
}
