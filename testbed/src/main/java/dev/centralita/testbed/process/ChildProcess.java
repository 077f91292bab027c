package dev.centralita.testbed.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program with a log of its own. Its process id is kept beside the log, so that a later run finds what was left. */
public final class ChildProcess {

    private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");
    private static final int LOOK_EVERY_MILLIS = 100;

    private final Process process;
    private final String name;
    private final Path log;

    private ChildProcess(Process process, String name, Path log) {
        this.process = process;
        this.name = name;
        this.log = log;
    }

    /** Starts the program in the folder, in a session of its own: a Ctrl-C at the terminal reaches only its parent. */
    public static ChildProcess start(String name, Path folder, List<String> command, Map<String, String> environment)
            throws IOException {
        Leftover.of(name, folder).end();
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder();
        if (Files.isExecutable(NEW_SESSION)) {
            builder.command().add(NEW_SESSION.toString());
        }
        builder.command().addAll(command);
        builder.environment().putAll(environment);
        Process process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Files.writeString(Leftover.fileOf(name, folder), Long.toString(process.pid()));
        return new ChildProcess(process, name, log);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /** Waits until the condition holds; fails as soon as the program ends without it. */
    public void await(BooleanSupplier condition, Duration atMost) throws IOException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException(name + " ended with code " + process.exitValue() + ":\n" + endOfLog());
            }
            if (System.nanoTime() > end) {
                throw new IOException(name + " was not ready after " + atMost + ":\n" + endOfLog());
            }
        }
    }

    /** Returns when it is gone, for whatever reason. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Waits for its end, which it brings about itself, and tells its exit code. */
    public int awaitEnd(Duration atMost) throws IOException, InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            throw new IOException(name + " was not done after " + atMost + ":\n" + endOfLog());
        }
        return process.exitValue();
    }

    /** Waits for its good end. */
    public void awaitSuccess(Duration atMost) throws IOException, InterruptedException {
        int code = awaitEnd(atMost);
        if (code != 0) {
            throw new IOException(name + " ended with code " + code + ":\n" + endOfLog());
        }
    }

    /** Asks it to stop, and ends it where it does not within the time. */
    public void stop(Duration patience) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it and whatever it started at once, as a power cut would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** All it has written so far. */
    public String logText() {
        try {
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String endOfLog() {
        String text = logText();
        return text.substring(Math.max(0, text.length() - 6000));
    }
}
