package dev.centralita.testbed.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A program that an earlier run could not stop because it was killed itself. */
public final class Leftover {

    private final Path file;
    private final Path folder;

    private Leftover(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    public static Leftover of(String name, Path folder) {
        return new Leftover(fileOf(name, folder), folder);
    }

    /** One that keeps a file of its own in its folder, whose first line is the process id. */
    public static Leftover keptIn(Path folder, String name) {
        return new Leftover(folder.resolve(name), folder);
    }

    static Path fileOf(String name, Path folder) {
        return folder.resolve(name + ".pid");
    }

    /** Ends it; a process id that meanwhile belongs to somebody else's program is left alone. */
    public void end() throws IOException {
        process().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        Files.deleteIfExists(file);
    }

    private Optional<ProcessHandle> process() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        return ProcessHandle.of(pid).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(folder.toAbsolutePath().toString()))
                .isPresent();
    }
}
