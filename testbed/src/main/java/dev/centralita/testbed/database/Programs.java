package dev.centralita.testbed.database;

import dev.centralita.testbed.process.SharedLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Why a database's program may not have started. */
final class Programs {

    private Programs() {}

    /** The programs of these names, wherever in the folder they were unpacked to. */
    static List<Path> under(Path folder, String... names) throws IOException {
        Set<String> wanted = Set.of(names);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isExecutable)
                    .filter(file -> wanted.contains(file.getFileName().toString()))
                    .toList();
        }
    }

    static IOException explain(String name, List<Path> programs, Exception failure) throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path program : programs) {
            missing.addAll(SharedLibraries.missingFor(program));
        }
        return missing.isEmpty()
                ? new IOException(failure.getMessage(), failure)
                : new IOException(
                        name + " needs " + String.join(", ", missing) + ", which this machine does not have.", failure);
    }
}
