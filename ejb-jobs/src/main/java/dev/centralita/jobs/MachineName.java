package dev.centralita.jobs;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What the machine calls itself. */
final class MachineName {

    private MachineName() {}

    static String get() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this machine";
        }
    }
}
