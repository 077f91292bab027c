package dev.centralita.testbed.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs us, as it should run a server. */
final class JavaCommand {

    private JavaCommand() {}

    static List<String> with(Installation installation) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(installation.jvmOptions());
        return command;
    }

    static List<String> options() {
        return List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=320m", "-Dfile.encoding=UTF-8");
    }
}
