package dev.centralita.testbed.demo;

import dev.centralita.testbed.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The demonstration as {@code mvn -Pdemo} runs it, in a process of its own. */
final class Demonstration {

    private static final Path DISTRIBUTIONS =
            Path.of(System.getProperty("centralita.testbed.folder", "target"), "distributions");
    private static final Duration START = Duration.ofMinutes(8);
    private static final Duration END = Duration.ofMinutes(2);

    private final Path data;
    private final ChildProcess process;

    private Demonstration(Path data, ChildProcess process) {
        this.data = data;
        this.process = process;
    }

    /** Launched, and perhaps soon ended again; what it says is kept beside its data under this name. */
    static Demonstration launched(String name, Path data, int port) throws IOException {
        List<String> command = List.of(
                "env",
                "--default-signal=INT", // a parent that runs in the background hands on its deafness
                "--unset=JAVA_TOOL_OPTIONS", // people run it with all of Java
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                data.toString(),
                DISTRIBUTIONS.toAbsolutePath().toString());
        Path logs = Files.createDirectories(data.resolveSibling("logs"));
        return new Demonstration(data, ChildProcess.start(name, logs, command, Map.of("PORT", Integer.toString(port))));
    }

    /** Up and running: it has printed where to look. */
    static Demonstration started(Path data, int port) throws IOException, InterruptedException {
        Demonstration demonstration = launched("demo", data, port);
        demonstration.process.await(() -> demonstration.said().contains("Ctrl-C stops everything"), START);
        return demonstration;
    }

    /** Launched, and so far that its first database runs. */
    static Demonstration starting(Path data, int port) throws IOException, InterruptedException {
        Demonstration demonstration = launched("early", data, port);
        demonstration.process.await(() -> Files.exists(data.resolve("postgresql/data/postmaster.pid")), START);
        return demonstration;
    }

    String said() {
        return process.logText();
    }

    /** Sends it the signal of this name, as a terminal or a server's shutdown does, and waits for its end. */
    void receives(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        process.awaitEnd(END);
    }

    /** How it ended. */
    int exitCode() throws IOException, InterruptedException {
        return process.awaitEnd(END);
    }

    /** Itself, its server, its databases and whatever these started. */
    List<ProcessHandle> family() {
        return ProcessHandle.allProcesses()
                .filter(this::works)
                .flatMap(Demonstration::withDescendants)
                .distinct()
                .toList();
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private boolean works(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    long residentMegabytes() throws IOException {
        long kilobytes = 0;
        for (ProcessHandle process : family()) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
                kilobytes += line.startsWith("VmRSS:") ? Long.parseLong(line.replaceAll("\\D", "")) : 0;
            }
        }
        return kilobytes / 1024;
    }
}
