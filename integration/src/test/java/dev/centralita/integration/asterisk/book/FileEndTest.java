package dev.centralita.integration.asterisk.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEndTest {

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void name_the_log() {
        log = folder.resolve("queue_log");
    }

    @Test
    void only_lines_since_the_moment_are_read_in_the_order_they_were_written() throws IOException {
        Files.write(log, List.of(entered(1_000, "1.0"), entered(2_000, "2.0"), entered(2_100, "3.0")));

        assertThat(end().readSince(Instant.ofEpochSecond(1_795_001_500L)))
                .extracting(QueueEntry::call)
                .containsExactly("2.0", "3.0");
    }

    @Test
    void what_lies_before_the_moment_is_not_even_looked_at() throws IOException {
        Files.write(log, List.of("no entry at all", entered(1_000, "1.0"), entered(2_000, "2.0")));
        FileEnd<QueueEntry> end = end();

        end.readSince(Instant.ofEpochSecond(1_795_001_500L));

        assertThat(end.unreadable()).isZero();
    }

    @Test
    void lines_that_make_no_sense_are_left_out_and_counted() throws IOException {
        Files.write(
                log, List.of(entered(2_000, "1.0"), "cut in the mid", "x|1|q|NONE|ENTERQUEUE|", entered(2_001, "2.0")));
        FileEnd<QueueEntry> end = end();

        assertThat(end.readSince(Instant.ofEpochSecond(1_795_001_500L)))
                .extracting(QueueEntry::call)
                .containsExactly("1.0", "2.0");
        assertThat(end.unreadable()).isEqualTo(2);
    }

    @Test
    void a_line_that_is_being_written_is_read_once_it_is_whole() throws IOException {
        Files.writeString(log, entered(2_000, "1.0") + "\n" + entered(2_001, "2.0"));
        FileEnd<QueueEntry> inMidLine = end();

        assertThat(inMidLine.readSince(Instant.ofEpochSecond(1_795_001_500L)))
                .extracting(QueueEntry::call)
                .containsExactly("1.0");
        assertThat(inMidLine.unreadable()).isZero();
        Files.writeString(log, "\n", StandardOpenOption.APPEND);
        assertThat(end().readSince(Instant.ofEpochSecond(1_795_001_500L)))
                .extracting(QueueEntry::call)
                .containsExactly("1.0", "2.0");
    }

    @Test
    void an_empty_file_says_nothing() throws IOException {
        Files.createFile(log);

        assertThat(end().readSince(Instant.EPOCH)).isEmpty();
    }

    @Test
    void a_rotated_file_is_read_on_from_its_end() throws IOException {
        Path older = folder.resolve("queue_log.1");
        Files.write(older, List.of(entered(1_000, "1.0"), entered(2_000, "2.0")));
        Files.setLastModifiedTime(older, FileTime.fromMillis(1));
        Files.write(log, List.of(entered(2_100, "3.0")));
        Files.write(folder.resolve("queue_log.gz"), List.of("packed"));

        assertThat(end().readSince(Instant.ofEpochSecond(1_795_001_500L)))
                .extracting(QueueEntry::call)
                .containsExactly("2.0", "3.0");
    }

    @Test
    void a_book_that_is_not_kept_says_nothing() throws IOException {
        assertThat(end().readSince(Instant.EPOCH)).isEmpty();
    }

    private FileEnd<QueueEntry> end() {
        return new FileEnd<>(log, line -> QueueEntry.of(line, ZoneOffset.UTC), QueueEntry::at);
    }

    /** Seconds after a round moment, because an entry's time has ten digits. */
    private static String entered(int second, String call) {
        return (1_795_000_000L + second) + "|" + call + "|sales|NONE|ENTERQUEUE||1150001111|1";
    }
}
