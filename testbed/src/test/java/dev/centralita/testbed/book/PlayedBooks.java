package dev.centralita.testbed.book;

import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** What the PBX writes down of calls that are played as if they happened now, each entry once its moment has passed. */
public final class PlayedBooks implements AutoCloseable {

    private static final Logger log = System.getLogger(PlayedBooks.class.getName());

    /** Books keep whole seconds, and ids are moved by whole seconds, so that an entry is of at most two seconds ago. */
    private static final Duration UNTIL_IT_HAPPENED = Duration.ofSeconds(2);

    private static final long BETWEEN_PAGES_MS = 250;
    private static final Duration LONGEST_PAGE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Duration longestPage;
    private final Map<BookShelf, List<BookEntry>> unwritten = new HashMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(PlayedBooks::thread);
    private final Future<?> writing;
    private volatile @Nullable RuntimeException failure;

    private PlayedBooks(Clock clock, Duration longestPage) {
        this.clock = clock;
        this.longestPage = longestPage;
        this.writing =
                writer.scheduleWithFixedDelay(this::write, BETWEEN_PAGES_MS, BETWEEN_PAGES_MS, TimeUnit.MILLISECONDS);
    }

    public static PlayedBooks writtenBy(Clock clock) {
        return writtenBy(clock, LONGEST_PAGE);
    }

    static PlayedBooks writtenBy(Clock clock, Duration longestPage) {
        return new PlayedBooks(clock, longestPage);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "played-books");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Everything that the recorded PBX wrote of the calls that somebody plays.
     *
     * @param begun when the player began
     */
    public void keep(Recording recording, Player player, Instant begun, Set<Book> books, BookShelf shelf) {
        Duration moved = player.movedTo(begun);
        Set<String> channels = player.calls().stream()
                .flatMap(call -> call.ids().stream())
                .map(id -> player.moved(id, moved))
                .collect(Collectors.toSet());
        List<BookEntry> entries = new ArrayList<>();
        for (Book book : books) {
            entriesOf(recording, book, player, moved).stream()
                    .filter(entry -> entry.isOf(channels))
                    .forEach(entries::add);
        }
        keep(entries, shelf);
    }

    synchronized void keep(List<BookEntry> entries, BookShelf shelf) {
        List<BookEntry> pending = unwritten.computeIfAbsent(shelf, where -> new ArrayList<>());
        pending.addAll(entries);
        pending.sort(Comparator.comparing(BookEntry::at));
    }

    private static List<BookEntry> entriesOf(Recording recording, Book book, Player player, Duration moved) {
        String text = String.join("\n", recording.lines(book.file()));
        try (CSVParser lines = CSVParser.parse(new StringReader(text), book.format())) {
            return lines.stream()
                    .map(line -> BookEntry.moved(book, line, id -> player.moved(id, moved), moved))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write() {
        try {
            writeDue();
        } catch (RuntimeException stumble) {
            log.log(Level.ERROR, "ERROR: the played books are written no more", stumble);
            failure = stumble;
            throw stumble;
        }
    }

    /** What cannot be written now is written later. */
    private synchronized void writeDue() {
        Instant latest = clock.instant().minus(UNTIL_IT_HAPPENED);
        unwritten.forEach((shelf, pending) -> {
            List<BookEntry> due = pending.stream()
                    .takeWhile(entry -> !entry.at().isAfter(latest))
                    .toList();
            try {
                shelf.add(due);
                pending.subList(0, due.size()).clear();
            } catch (IOException | SQLException later) {
                log.log(Level.DEBUG, "books wait", later);
            }
        });
    }

    /** Throws where the books were not written to their end. */
    @Override
    public void close() {
        writing.cancel(false);
        writer.shutdown();
        boolean isDone = isLastPageWritten();
        if (failure != null) {
            throw new IllegalStateException("the played books were written no more", failure);
        }
        if (!isDone) {
            throw new IllegalStateException("the last page was not written within " + longestPage);
        }
        int left = unwritten();
        if (left > 0) {
            throw new IllegalStateException("entries that were not written: " + left + " (expected: 0)");
        }
    }

    private boolean isLastPageWritten() {
        try {
            boolean isDone = writer.awaitTermination(longestPage.toMillis(), TimeUnit.MILLISECONDS);
            writer.shutdownNow();
            return isDone;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many entries wait for their moment, or for a shelf that takes them. */
    public synchronized int unwritten() {
        return unwritten.values().stream().mapToInt(List::size).sum();
    }
}
