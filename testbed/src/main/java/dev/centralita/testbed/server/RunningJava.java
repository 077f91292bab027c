package dev.centralita.testbed.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A virtual machine that is looked into with the JDK's own tool. */
public final class RunningJava {

    private static final Pattern BETWEEN_THREADS = Pattern.compile("\\R(?=\")");

    private final long pid;

    RunningJava(long pid) {
        this.pid = pid;
    }

    /** Its threads as a dump shows them: the name in quotes, how each stands, and what it executes. */
    public List<String> threads() throws IOException, InterruptedException {
        return BETWEEN_THREADS
                .splitAsStream(asked("Thread.print"))
                .filter(thread -> thread.startsWith("\""))
                .toList();
    }

    /** How many objects of that class something still holds. */
    public long held(String className) throws IOException, InterruptedException {
        return histogram()
                .filter(columns -> columns.length > 4 && columns[4].equals(className))
                .mapToLong(columns -> Long.parseLong(columns[2]))
                .sum();
    }

    /** The bytes of all that something still holds, counted after a full collection. */
    public long heldBytes() throws IOException, InterruptedException {
        return histogram()
                .filter(columns -> columns.length > 2 && columns[1].equals("Total"))
                .mapToLong(columns -> Long.parseLong(columns[3]))
                .sum();
    }

    /** What all its threads used of a processor since it began. */
    public Duration cpu() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("process " + pid + " is gone"));
    }

    private Stream<String[]> histogram() throws IOException, InterruptedException {
        return asked("GC.class_histogram").lines().map(line -> (" " + line).split("\\s+"));
    }

    private String asked(String question) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        question)
                .redirectErrorStream(true)
                .start();
        String answer = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new IOException(question + " of process " + pid + ": " + answer);
        }
        return answer;
    }
}
