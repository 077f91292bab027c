package dev.centralita.integration.asterisk.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallSignal;
import dev.centralita.telephony.call.Remark;
import dev.centralita.telephony.gap.BooksAway;
import dev.centralita.telephony.pbx.PbxName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskBooksTest {

    private static final PbxName PBX = new PbxName("asterisk");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final String BEGINS =
            "\"CHAN_START\",\"2026-03-02 12:00:05\",\"1.0\",\"1.0\",\"PJSIP/201-00000001\"";
    private static final String ENDS = "\"CHAN_END\",\"2026-03-02 12:00:09\",\"1.0\",\"1.0\",\"PJSIP/201-00000001\"";
    private static final String RECORD =
            "%1$s,%1$s,PJSIP/202-00000001,2026-03-02 12:00:10,2026-03-02 12:00:20,NO ANSWER";

    @TempDir
    private Path folder;

    @Test
    void what_the_log_of_channels_says_is_said_in_its_order() throws IOException {
        Files.write(folder.resolve("cel"), List.of(BEGINS, ENDS));

        assertThat(read())
                .extracting(Remark::signal)
                .hasExactlyElementsOfTypes(CallSignal.Appeared.class, CallSignal.HungUp.class);
    }

    @Test
    void a_call_that_is_in_both_books_is_told_of_by_the_log_of_channels_alone() throws IOException {
        Files.write(folder.resolve("cel"), List.of(BEGINS, ENDS));
        Files.write(folder.resolve("cdr"), List.of(RECORD.formatted("1.0")));

        assertThat(read()).hasSize(2);
    }

    @Test
    void a_call_that_the_log_of_channels_leaves_out_is_told_of_by_its_record() throws IOException {
        Files.write(folder.resolve("cel"), List.of(BEGINS, ENDS));
        Files.write(folder.resolve("cdr"), List.of(RECORD.formatted("2.0")));

        assertThat(read())
                .extracting(Remark::at)
                .containsExactly(NOON.plusSeconds(5), NOON.plusSeconds(9), NOON.plusSeconds(10), NOON.plusSeconds(20));
    }

    @Test
    void lines_without_what_they_must_have_say_nothing() throws IOException {
        Files.write(
                folder.resolve("cel"),
                List.of(
                        "\"CHAN_START\",\"2026-03-02 12:00:05\"",
                        "\"CHAN_START\",\"yesterday\",\"1.0\",\"1.0\"",
                        BEGINS));

        assertThat(read()).hasSize(1);
    }

    @Test
    void a_channel_that_ends_without_having_begun_does_no_harm() throws IOException {
        Files.write(folder.resolve("cel"), List.of(ENDS));

        assertThat(read()).hasSize(1);
    }

    @Test
    void empty_books_say_nothing() throws IOException {
        Files.createFile(folder.resolve("cel"));

        assertThat(read()).isEmpty();
    }

    @Test
    void without_any_book_it_is_told_where_they_were_looked_for() {
        assertThatThrownBy(this::read).isInstanceOf(BooksAway.class).hasMessageContaining("queue_log");
    }

    @Test
    void of_two_places_both_must_be_within_reach() throws IOException {
        Files.write(folder.resolve("cel"), List.of(BEGINS, ENDS));
        AsteriskBooks books = books(place() + " mysql://reader:very-secret@127.0.0.1:1/asteriskcdrdb");

        assertThatThrownBy(() -> books.read(PBX, NOON))
                .isInstanceOf(BooksAway.class)
                .hasMessageStartingWith("the books' database did not answer")
                .hasMessageNotContaining("very-secret");
    }

    @Test
    void books_are_known_of_the_pbx_that_is_named() {
        AsteriskBooks books = books("branch=" + place());

        assertThat(books.areKnown(new PbxName("branch"))).isTrue();
        assertThat(books.areKnown(PBX)).isFalse();
    }

    private List<Remark> read() {
        return books(place()).read(PBX, NOON);
    }

    private String place() {
        return folder.toUri() + "?cel=cel&cdr=cdr";
    }

    private static AsteriskBooks books(String places) {
        Map<String, String> settings = Map.of(
                "AMI_BOOKS",
                places,
                "AMI_BOOKS_CEL_COLUMNS",
                "eventtype,eventtime,uniqueid,linkedid,channame",
                "AMI_BOOKS_CDR_COLUMNS",
                "linkedid,uniqueid,channel,start,end,disposition");
        return new AsteriskBooks(new Settings(name -> Optional.ofNullable(settings.get(name))));
    }
}
