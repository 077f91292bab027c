package dev.centralita.integration.asterisk.book;

import dev.centralita.telephony.gap.BooksAway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.input.ReversedLinesFileReader;

/**
 * The newest lines of a file that grows, read from its end and no further back than needed, and on into the files that it
 * was before a rotation.
 */
final class FileEnd<E> {

    static final int MOST_LINES = 500_000;
    private static final Duration DISORDER = Duration.ofSeconds(5);

    private final Path file;
    private final Function<String, E> reading;
    private final Function<E, Instant> moment;
    private final List<E> newestFirst = new ArrayList<>();
    private int unreadable;

    FileEnd(Path file, Function<String, E> reading, Function<E, Instant> moment) {
        this.file = file;
        this.reading = reading;
        this.moment = moment;
    }

    /** In the order they were written. */
    List<E> readSince(Instant since) throws IOException {
        for (Path each : newestFilesFirst()) {
            if (isReadBack(each, since.minus(DISORDER))) {
                break;
            }
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** How many lines made no sense. */
    int unreadable() {
        return unreadable;
    }

    /** Whether the file goes back as far as that. */
    private boolean isReadBack(Path each, Instant since) throws IOException {
        try (ReversedLinesFileReader lines = ReversedLinesFileReader.builder()
                .setPath(each)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            if (isBeingWritten(each)) {
                lines.readLine();
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && isOlder(line, since)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A line without an end is read the next time: what is there of it may look like an entry that says something else. */
    private static boolean isBeingWritten(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return bytes.size() > 0 && bytes.position(bytes.size() - 1).read(last) == 1 && last.get(0) != '\n';
        }
    }

    private boolean isOlder(String line, Instant since) {
        try {
            E entry = reading.apply(line);
            if (moment.apply(entry).isBefore(since)) {
                return true;
            }
            newestFirst.add(entry);
        } catch (IllegalArgumentException
                | DateTimeException
                | NoSuchElementException
                | UncheckedIOException senseless) {
            unreadable++;
        }
        if (newestFirst.size() + unreadable > MOST_LINES) {
            throw new BooksAway(file + " has more than " + MOST_LINES + " lines since " + since);
        }
        return false;
    }

    private List<Path> newestFilesFirst() throws IOException {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        Path folder = file.toAbsolutePath().getParent();
        String name = file.getFileName().toString();
        try (Stream<Path> siblings = Files.list(folder)) {
            Stream<Path> rotated = siblings.filter(
                            sibling -> isRotated(name, sibling.getFileName().toString()))
                    .sorted(Comparator.comparing((Path path) -> changedAt(path)).reversed());
            return Stream.concat(Stream.of(file), rotated).toList();
        }
    }

    /** {@code queue_log.1} and {@code queue_log-20261121}; packed ones cannot be read from their end. */
    private static boolean isRotated(String name, String sibling) {
        return sibling.startsWith(name) && sibling.substring(name.length()).matches("[.-][0-9-]+");
    }

    private static FileTime changedAt(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
