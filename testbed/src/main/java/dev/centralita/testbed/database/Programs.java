package dev.centralita.testbed.database;

import dev.centralita.testbed.process.SharedLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Why a database's program may not have started. */
final class Programs {

    private Programs() {}

    static IOException explain(String name, Path program, IOException failure) throws IOException {
        List<String> missing = Files.exists(program) ? SharedLibraries.missingFor(program) : List.of();
        return missing.isEmpty()
                ? failure
                : new IOException(
                        name + " needs " + String.join(", ", missing) + ", which this machine does not have.", failure);
    }
}
