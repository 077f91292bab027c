package dev.centralita.testbed.server;

import dev.centralita.testbed.folder.EmptyFolder;
import dev.centralita.testbed.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stock Payara Micro with the resource adapter and the flat application. */
final class PayaraMicro {

    private PayaraMicro() {}

    static ChildProcess launch(Installation installation) throws IOException {
        Path folder = Files.createDirectories(installation.folder());
        EmptyFolder.at(folder.resolve("payara")); // what an earlier start left there stops the next one
        Path distributions = installation.distributions();
        Path beforeBoot = Files.writeString(folder.resolve("before-boot"), beforeBoot());
        List<String> command = new ArrayList<>(JavaCommand.with(installation));
        command.addAll(List.of(
                "-jar",
                distributions.resolve("payara-micro.jar").toString(),
                "--rootdir",
                folder.resolve("payara").toString(),
                "--port",
                Integer.toString(installation.port()),
                "--maxhttpthreads",
                "16",
                "--nohazelcast",
                "--interfaces",
                "127.0.0.1",
                "--disablephonehome",
                "--prebootcommandfile",
                beforeBoot.toString(),
                "--deploy",
                distributions.resolve("ami-connector.rar").toString(),
                "--deploy",
                distributions.resolve("ROOT.war").toString()));
        return ChildProcess.start("server", folder, command, installation.settings());
    }

    private static String beforeBoot() {
        return """
                set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compression=on
                """;
    }
}
