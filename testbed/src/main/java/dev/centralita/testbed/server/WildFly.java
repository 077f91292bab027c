package dev.centralita.testbed.server;

import dev.centralita.testbed.folder.FileTree;
import dev.centralita.testbed.process.ChildProcess;
import dev.centralita.testbed.process.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Stock WildFly, prepared by the same script as the image, with the EAR in its deployments folder. */
final class WildFly {

    private static final List<String> OTHER_PORTS =
            List.of("jboss.https.port", "jboss.management.http.port", "jboss.iiop.port", "jboss.iiop.ssl.port");

    /** What the start script of WildFly opens and exports on Java 17 and later. */
    private static final List<String> OPENED = Stream.concat(
                    Stream.of(
                                    "java.base/java.lang",
                                    "java.base/java.lang.invoke",
                                    "java.base/java.lang.reflect",
                                    "java.base/java.io",
                                    "java.base/java.net",
                                    "java.base/java.security",
                                    "java.base/java.util",
                                    "java.base/java.util.concurrent",
                                    "java.management/javax.management",
                                    "java.naming/javax.naming")
                            .map(opened -> "--add-opens=" + opened + "=ALL-UNNAMED"),
                    Stream.of(
                                    "java.desktop/sun.awt",
                                    "java.naming/com.sun.jndi.ldap",
                                    "jdk.naming.dns/com.sun.jndi.dns")
                            .map(exported -> "--add-exports=" + exported + "=ALL-UNNAMED"))
            .toList();

    private WildFly() {}

    static ChildProcess launch(Installation installation) throws IOException, InterruptedException {
        Path home = installation.distributions().resolve("wildfly");
        Path base = installation.folder().resolve("standalone");
        if (Files.notExists(base)) {
            Files.createDirectories(installation.folder());
            FileTree.copy(home.resolve("standalone"), base);
            prepare(installation, home, base);
        }
        deploy(installation);
        List<String> command = new ArrayList<>(JavaCommand.with(installation));
        command.addAll(OPENED);
        command.addAll(modules(home, base, "org.jboss.as.standalone"));
        command.addAll(List.of(
                "-c",
                "standalone-full.xml",
                "-b",
                "127.0.0.1",
                "-bmanagement",
                "127.0.0.1",
                "-Djboss.http.port=" + installation.port()));
        for (String other : OTHER_PORTS) {
            command.add("-D" + other + "=" + FreePort.find());
        }
        return ChildProcess.start("server", installation.folder(), command, installation.settings());
    }

    static void deploy(Installation installation) throws IOException {
        Path archive = archive(installation);
        Files.copy(
                installation.distributions().resolve("centralita.ear"), archive, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(archive.resolveSibling("centralita.ear.dodeploy"), "");
    }

    static void undeploy(Installation installation) throws IOException {
        Files.delete(archive(installation).resolveSibling("centralita.ear.deployed"));
    }

    private static Path archive(Installation installation) {
        return installation.folder().resolve("standalone/deployments/centralita.ear");
    }

    private static void prepare(Installation installation, Path home, Path base)
            throws IOException, InterruptedException {
        Path script = installation.folder().resolve("configure.cli");
        try (InputStream shipped =
                Objects.requireNonNull(WildFly.class.getResourceAsStream("/wildfly/configure.cli"))) {
            Files.copy(shipped, script);
        }
        List<String> command = new ArrayList<>(JavaCommand.with(installation));
        command.addAll(modules(home, base, "org.jboss.as.cli"));
        command.add("--file=" + script);
        ChildProcess.start("prepare", installation.folder(), command, Map.of("JBOSS_HOME", home.toString()))
                .awaitSuccess(Duration.ofMinutes(5));
    }

    private static List<String> modules(Path home, Path base, String program) {
        return List.of(
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                program);
    }
}
