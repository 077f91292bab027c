package dev.centralita.web.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The console as it lies in the source tree. */
final class ConsoleFiles {

    static final Path ADMIN = Path.of("src/main/webapp/admin");

    private ConsoleFiles() {}

    static List<Path> endingIn(String ending) {
        try (Stream<Path> files = Files.walk(ADMIN)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
