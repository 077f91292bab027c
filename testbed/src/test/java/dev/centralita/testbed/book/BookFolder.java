package dev.centralita.testbed.book;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;

/** A file for each book, that grows at its end. */
public final class BookFolder implements BookShelf {

    private final Path folder;

    private BookFolder(Path folder) {
        this.folder = folder;
    }

    /** With books of which nothing is written yet. */
    public static BookFolder in(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Book book : Book.values()) {
            Files.createFile(folder.resolve(book.file()));
        }
        return new BookFolder(folder);
    }

    /** Where the hub finds them. */
    public String address() {
        return folder.toUri() + "?cel=" + Book.CEL.file() + "&cdr=" + Book.CDR.file() + "&queue_log="
                + Book.QUEUE_LOG.file();
    }

    @Override
    public void add(List<BookEntry> entries) throws IOException {
        Map<Path, Long> before = sizes();
        boolean isWhole = false;
        try {
            for (Book book : Book.values()) {
                append(book, entries);
            }
            isWhole = true;
        } finally {
            if (!isWhole) {
                cut(before);
            }
        }
    }

    private void append(Book book, List<BookEntry> entries) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(book.file()), StandardOpenOption.APPEND);
                CSVPrinter lines = new CSVPrinter(file, book.format())) {
            for (BookEntry entry : entries) {
                if (entry.book() == book) {
                    lines.printRecord(entry.cells().values());
                }
            }
        }
    }

    private Map<Path, Long> sizes() throws IOException {
        Map<Path, Long> sizes = new HashMap<>();
        for (Book book : Book.values()) {
            Path file = folder.resolve(book.file());
            sizes.put(file, Files.size(file));
        }
        return sizes;
    }

    private static void cut(Map<Path, Long> sizes) throws IOException {
        for (Map.Entry<Path, Long> file : sizes.entrySet()) {
            if (Files.isRegularFile(file.getKey())) {
                try (FileChannel channel = FileChannel.open(file.getKey(), StandardOpenOption.WRITE)) {
                    channel.truncate(file.getValue());
                }
            }
        }
    }
}
