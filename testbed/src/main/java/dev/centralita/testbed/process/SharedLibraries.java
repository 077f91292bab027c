package dev.centralita.testbed.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a program needs from the machine it runs on. */
public final class SharedLibraries {

    private SharedLibraries() {}

    /** The names of the libraries that the machine lacks, in order. */
    public static List<String> missingFor(Path program) throws IOException {
        Process ldd = new ProcessBuilder("ldd", program.toString())
                .redirectErrorStream(true)
                .start();
        return missingIn(new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    static List<String> missingIn(String answerOfLdd) {
        return answerOfLdd
                .lines()
                .filter(line -> line.contains("=> not found"))
                .map(line -> line.strip().split("\\s")[0])
                .distinct()
                .toList();
    }
}
