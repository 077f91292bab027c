package dev.centralita.integration.asterisk.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.PbxName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookSettingsTest {

    @Test
    void a_place_without_a_name_belongs_to_the_only_pbx() {
        assertThat(places("file:///var/log/asterisk")).singleElement().satisfies(place -> {
            assertThat(place.pbx()).isEqualTo(new PbxName("asterisk"));
            assertThat(place.place())
                    .isEqualTo(new BookFiles(
                            Path.of("/var/log/asterisk/cdr-csv/Master.csv"),
                            Path.of("/var/log/asterisk/cel-custom/Master.csv"),
                            Path.of("/var/log/asterisk/queue_log")));
        });
    }

    @Test
    void files_may_have_other_names() {
        assertThat(places("file:///books?cel=all/cel.csv&queue_log=queues"))
                .extracting(NamedPlace::place)
                .containsExactly(new BookFiles(
                        Path.of("/books/cdr-csv/Master.csv"), Path.of("/books/all/cel.csv"), Path.of("/books/queues")));
    }

    @Test
    void several_pbxs_have_places_of_their_own_and_one_may_have_two() {
        assertThat(places("main=mysql://reader:secret@10.0.0.5/asteriskcdrdb main=file:///var/log/asterisk"
                        + " branch=postgresql://reader:secret@10.0.0.6/asterisk"))
                .extracting(place -> place.pbx().toString())
                .containsExactly("main", "main", "branch");
    }

    @Test
    void the_password_of_a_database_is_not_shown() {
        assertThat(places("mysql://reader:very-secret@10.0.0.5/asteriskcdrdb").toString())
                .doesNotContain("very-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/var/log/asterisk",
                "ftp://10.0.0.5/books",
                "file://10.0.0.5/books",
                "file:///books?cels=cel.csv",
                "a name=file:///books",
                "mysql://10.0.0.5/asteriskcdrdb"
            })
    void what_is_no_place_is_refused_by_the_settings_name(String text) {
        assertThatThrownBy(() -> places(text)).hasMessageContaining("AMI_BOOKS");
    }

    @Test
    void columns_are_read_in_any_case_and_with_blanks() {
        Settings settings = settings(Map.of("AMI_BOOKS_CDR_COLUMNS", " Start, END ,disposition"));

        assertThat(BookSettings.format(settings).cdrColumns()).containsExactly("start", "end", "disposition");
    }

    @Test
    void a_column_that_cannot_be_one_is_refused() {
        assertThatThrownBy(() -> BookSettings.format(settings(Map.of("AMI_BOOKS_CEL_COLUMNS", "eventtype,;drop"))))
                .hasMessageContaining("AMI_BOOKS_CEL_COLUMNS");
    }

    private static List<NamedPlace> places(String text) {
        return settings(Map.of("AMI_BOOKS", text)).find(BookSettings.BOOKS).orElseThrow();
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(name -> Optional.ofNullable(values.get(name)));
    }
}
