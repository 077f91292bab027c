package dev.centralita.testbed.demo;

import dev.centralita.testbed.server.HubServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the demonstration and stays until it ends. */
public final class Main {

    private static final Logger LIBRARIES = Logger.getLogger("io.zonky");

    private Main() {}

    /** Takes the folder for data and the folder of what is deployed. */
    public static void main(String[] args) throws InterruptedException {
        LIBRARIES.setLevel(Level.WARNING);
        try {
            Demo demo = new Demo(Path.of(args[0]), Path.of(args[1]), DemoPort.parse(port()));
            Runtime.getRuntime().addShutdownHook(new Thread(demo::stop, "demo-stop"));
            run(demo);
        } catch (DemoStopped reason) {
            endWith(reason.sentence());
        } catch (IOException | UncheckedIOException | SQLException | IllegalStateException failure) {
            endWith("Centralita could not start: " + failure.getMessage());
        }
    }

    private static void run(Demo demo) throws DemoStopped, IOException, SQLException, InterruptedException {
        try {
            HubServer server = demo.start();
            System.out.println(demo.whereToLook());
            server.awaitEnd();
        } catch (Exception failure) {
            if (demo.isStopping()) {
                return; // what fails now fails because everything is being closed
            }
            throw failure;
        }
        if (!demo.isStopping()) {
            throw new DemoStopped("The server ended by itself; its log is server/server.log in the data folder.");
        }
    }

    private static String port() {
        return System.getProperty("PORT", Objects.requireNonNullElse(System.getenv("PORT"), "8080"));
    }

    private static void endWith(String sentence) {
        System.err.println("\n" + sentence + "\n");
        System.exit(1);
    }
}
