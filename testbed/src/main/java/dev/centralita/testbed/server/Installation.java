package dev.centralita.testbed.server;

import dev.centralita.testbed.process.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One place where the hub is to run.
 *
 * @param folder the server's own, for what it unpacks and writes
 * @param distributions where the servers and our archives lie
 * @param port of HTTP
 * @param settings the hub's, as environment variables
 * @param jvmOptions on top of the usual ones
 */
public record Installation(
        Path folder, Path distributions, int port, Map<String, String> settings, List<String> jvmOptions) {

    public Installation {
        folder = folder.toAbsolutePath();
        distributions = distributions.toAbsolutePath();
        settings = Map.copyOf(settings);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** On a port nobody uses, bare of settings. */
    public static Installation in(Path folder, Path distributions) throws IOException {
        return new Installation(folder, distributions, FreePort.find(), Map.of(), List.of());
    }

    public Installation with(String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return new Installation(folder, distributions, port, more, jvmOptions);
    }

    public Installation onPort(int wanted) {
        return new Installation(folder, distributions, wanted, settings, jvmOptions);
    }

    public Installation withJvmOptions(String... options) {
        return new Installation(folder, distributions, port, settings, List.of(options));
    }
}
