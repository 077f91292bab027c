package dev.centralita.testbed.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;

/** Where people reach the demonstration. */
record DemoPort(int number) {

    /** From a text such as a variable holds it. */
    static DemoPort parse(String text) throws DemoStopped {
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0 && number < 65_536) {
                return new DemoPort(number);
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers no port can have
        }
        throw new DemoStopped("PORT is \"" + text + "\" (expected: whole number from 1 to 65535).");
    }

    void requireFree() throws DemoStopped {
        try (ServerSocket probe = new ServerSocket(number)) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw new DemoStopped("Port " + number + " is in use; choose another one: PORT=" + other() + " mvn -Pdemo");
        }
    }

    private int other() {
        return number < 65_000 ? number + 10 : 8090;
    }

    URI url() {
        return URI.create("http://localhost:" + number);
    }
}
