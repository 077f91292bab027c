package dev.centralita.integration.asterisk.book;

import dev.centralita.telephony.gap.BooksAway;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Books in files, in the folder where Asterisk keeps its logs. A book that is not there is not kept. */
record BookFiles(Path cdr, Path cel, Path queueLog) implements BookPlace {

    /** {@code file:///var/log/asterisk}, and other names of files behind a question mark: {@code ?cel=cel.csv}. */
    static BookFiles at(URI address) {
        if (address.getPath() == null || address.getAuthority() != null) {
            throw new IllegalArgumentException();
        }
        Path folder = Path.of(address.getPath());
        Map<String, String> names = names(address.getQuery());
        if (!Map.of("cdr", "", "cel", "", "queue_log", "").keySet().containsAll(names.keySet())) {
            throw new IllegalArgumentException();
        }
        return new BookFiles(
                folder.resolve(names.getOrDefault("cdr", "cdr-csv/Master.csv")),
                folder.resolve(names.getOrDefault("cel", "cel-custom/Master.csv")),
                folder.resolve(names.getOrDefault("queue_log", "queue_log")));
    }

    private static Map<String, String> names(String query) {
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(name -> name.split("=", 2))
                        .filter(name -> name.length == 2)
                        .collect(Collectors.toMap(name -> name[0], name -> name[1]));
    }

    @Override
    public Notebook readSince(Instant moment, BookFormat format) {
        if (!Files.isReadable(cdr) && !Files.isReadable(cel) && !Files.isReadable(queueLog)) {
            throw new BooksAway("none of " + cdr + ", " + cel + " and " + queueLog + " can be read");
        }
        try {
            CsvLine cdrLine = new CsvLine(format.cdrColumns());
            CsvLine celLine = new CsvLine(format.celColumns());
            FileEnd<CelEntry> channels =
                    new FileEnd<>(cel, line -> CelEntry.of(celLine.row(line), format.zone()), CelEntry::at);
            FileEnd<CdrEntry> calls =
                    new FileEnd<>(cdr, line -> CdrEntry.of(cdrLine.row(line), format.zone()), CdrEntry::until);
            FileEnd<QueueEntry> queues =
                    new FileEnd<>(queueLog, line -> QueueEntry.of(line, format.zone()), QueueEntry::at);
            return new Notebook(
                    channels.readSince(moment),
                    calls.readSince(moment),
                    queues.readSince(moment),
                    channels.unreadable() + calls.unreadable() + queues.unreadable());
        } catch (IOException broken) {
            throw new BooksAway("a book's file broke off: " + broken.getMessage(), broken);
        }
    }
}
