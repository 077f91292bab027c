package dev.centralita.integration.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.core.rolling.helper.CompressionStrategy;
import ch.qos.logback.core.rolling.helper.TimeBasedArchiveRemover;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    /** Logback tells what it does on the thread that does it. */
    private static final class Workers implements StatusListener {

        private final Queue<String> compressing = new ConcurrentLinkedQueue<>();
        private final Queue<String> removing = new ConcurrentLinkedQueue<>();

        @Override
        public void addStatusEvent(Status status) {
            String thread = Thread.currentThread().getName();
            if (status.getOrigin() instanceof CompressionStrategy) {
                compressing.add(thread);
            } else if (status.getOrigin() instanceof TimeBasedArchiveRemover) {
                removing.add(thread);
            }
        }
    }

    @Test
    void a_full_file_is_compressed_and_no_line_is_lost() throws IOException {
        LogFile file = new LogFile(folder, 2_000, 3, 1_000_000);
        writeFourHundredLines(file);
        file.close();

        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("centralita.log")));
        try (Stream<Path> all = Files.list(folder)) {
            for (Path older :
                    all.filter(path -> path.toString().endsWith(".gz")).toList()) {
                try (InputStream content = new GZIPInputStream(Files.newInputStream(older))) {
                    new String(content.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .forEach(lines::add);
                }
            }
        }
        assertThat(lines).hasSize(400).doesNotHaveDuplicates();
        assertThat(folder.toFile().list()).hasSizeGreaterThan(2);
    }

    @Test
    void files_are_compressed_and_removed_by_one_worker() {
        Workers workers = new Workers();
        OneAfterTheOther context = new OneAfterTheOther();
        context.getStatusManager().add(workers);
        LogFile file = new LogFile(folder, 2_000, 3, 1_000_000, context);

        writeFourHundredLines(file);
        file.close();

        assertThat(workers.compressing).isNotEmpty().containsOnly(OneAfterTheOther.THREAD);
        assertThat(workers.removing).isNotEmpty().containsOnly(OneAfterTheOther.THREAD);
    }

    private static void writeFourHundredLines(LogFile file) {
        for (int i = 0; i < 400; i++) {
            file.write("line number " + i + " of four hundred\n");
        }
    }
}
