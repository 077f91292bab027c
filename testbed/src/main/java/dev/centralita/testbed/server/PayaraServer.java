package dev.centralita.testbed.server;

import dev.centralita.testbed.process.ChildProcess;
import dev.centralita.testbed.process.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Stock Payara Server with a domain of its own and the EAR in its autodeploy folder.
 *
 * <p>Its administration program starts it and stays as its parent, handing on what it prints.
 */
final class PayaraServer {

    private static final String DOMAIN = "hub";
    private static final List<String> LISTENERS = List.of(
            "http.ssl.port",
            "domain.jmxPort",
            "jms.port",
            "orb.listener.port",
            "orb.ssl.port",
            "orb.mutualauth.port",
            "osgi.shell.telnet.port",
            "java.debugger.port");

    private PayaraServer() {}

    static ChildProcess launch(Installation installation) throws IOException, InterruptedException {
        Path domains = installation.folder().resolve("domains");
        if (Files.notExists(domains)) {
            Files.createDirectories(domains);
            ask(
                    installation,
                    "create-domain",
                    "--nopassword",
                    "--instanceport",
                    Integer.toString(installation.port()),
                    "--adminport",
                    Integer.toString(FreePort.find()),
                    "--domainproperties",
                    otherPorts(),
                    "--domaindir",
                    domains.toString(),
                    DOMAIN);
        }
        if (Files.notExists(archive(installation))) { // a newer one would be deployed again over the one that starts
            deploy(installation);
        }
        return ChildProcess.start(
                "server",
                installation.folder(),
                asadmin(installation, "start-domain", "--verbose", "--domaindir", domains.toString(), DOMAIN),
                installation.settings());
    }

    static void deploy(Installation installation) throws IOException {
        Path archive = archive(installation);
        Files.createDirectories(archive.getParent());
        Files.copy(
                installation.distributions().resolve("centralita.ear"), archive, StandardCopyOption.REPLACE_EXISTING);
    }

    static void undeploy(Installation installation) throws IOException {
        Files.delete(archive(installation));
    }

    private static Path archive(Installation installation) {
        return installation.folder().resolve("domains").resolve(DOMAIN).resolve("autodeploy/centralita.ear");
    }

    private static String otherPorts() throws IOException {
        List<String> ports = new ArrayList<>();
        for (String listener : LISTENERS) {
            ports.add(listener + "=" + FreePort.find());
        }
        return String.join(":", ports);
    }

    private static void ask(Installation installation, String... words) throws IOException, InterruptedException {
        ChildProcess.start("asadmin", installation.folder(), asadmin(installation, words), Map.of())
                .awaitSuccess(Duration.ofMinutes(5));
    }

    private static List<String> asadmin(Installation installation, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                installation
                        .distributions()
                        .resolve("payara6/glassfish/lib/client/appserver-cli.jar")
                        .toString()));
        command.addAll(List.of(words));
        return command;
    }
}
