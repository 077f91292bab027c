package dev.centralita.testbed.prometheus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What Prometheus' own tool says.
 *
 * @param said everything it wrote
 */
public record Promtool(int exitCode, String said) {

    /** Lets it work on the input. */
    public static Promtool run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(InstalledPrometheus.TOOL.toString()));
        command.addAll(List.of(arguments));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream to = tool.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Promtool(tool.waitFor(), said);
    }
}
