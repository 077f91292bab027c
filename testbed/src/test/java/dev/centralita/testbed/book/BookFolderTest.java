package dev.centralita.testbed.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookFolderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    private BookFolder books;

    @BeforeEach
    void open() throws IOException {
        books = BookFolder.in(folder);
    }

    @Test
    void every_entry_is_a_line_of_its_book() throws Exception {
        books.add(List.of(entry(Book.CEL, "CHAN_START"), entry(Book.QUEUE_LOG, "ABANDON")));
        books.add(List.of(entry(Book.CEL, "CHAN_END")));

        assertThat(lines(Book.CEL)).containsExactly("\"CHAN_START\"", "\"CHAN_END\"");
        assertThat(lines(Book.QUEUE_LOG)).containsExactly("ABANDON");
        assertThat(lines(Book.CDR)).isEmpty();
    }

    @Test
    void where_one_book_cannot_be_written_none_is() throws Exception {
        books.add(List.of(entry(Book.CEL, "CHAN_START")));
        Path queueLog = folder.resolve(Book.QUEUE_LOG.file());
        Files.delete(queueLog);
        Files.createDirectory(queueLog);

        assertThatThrownBy(() -> books.add(List.of(entry(Book.CEL, "CHAN_END"), entry(Book.QUEUE_LOG, "ABANDON"))))
                .isInstanceOf(IOException.class);

        assertThat(lines(Book.CEL)).containsExactly("\"CHAN_START\"");
    }

    private List<String> lines(Book book) throws IOException {
        return Files.readAllLines(folder.resolve(book.file()));
    }

    private static BookEntry entry(Book book, String event) {
        return new BookEntry(book, NOON, Map.of("event", event));
    }
}
