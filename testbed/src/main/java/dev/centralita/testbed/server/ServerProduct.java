package dev.centralita.testbed.server;

import dev.centralita.testbed.process.ChildProcess;
import java.io.IOException;
import java.util.Locale;

/** The servers the hub ships for. */
public enum ServerProduct {
    MICRO {
        @Override
        ChildProcess launch(Installation installation) throws IOException {
            return PayaraMicro.launch(installation);
        }

        @Override
        void deploy(Installation installation) {
            throw new UnsupportedOperationException("Payara Micro deploys once, when it starts");
        }

        @Override
        void undeploy(Installation installation) {
            throw new UnsupportedOperationException("Payara Micro undeploys when it stops");
        }
    },
    PAYARA {
        @Override
        ChildProcess launch(Installation installation) throws IOException, InterruptedException {
            return PayaraServer.launch(installation);
        }

        @Override
        void deploy(Installation installation) throws IOException {
            PayaraServer.deploy(installation);
        }

        @Override
        void undeploy(Installation installation) throws IOException {
            PayaraServer.undeploy(installation);
        }
    },
    WILDFLY {
        @Override
        ChildProcess launch(Installation installation) throws IOException, InterruptedException {
            return WildFly.launch(installation);
        }

        @Override
        void deploy(Installation installation) throws IOException {
            WildFly.deploy(installation);
        }

        @Override
        void undeploy(Installation installation) throws IOException {
            WildFly.undeploy(installation);
        }
    };

    /** By the word used on command lines: {@code micro}, {@code payara} or {@code wildfly}. */
    public static ServerProduct named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    abstract ChildProcess launch(Installation installation) throws IOException, InterruptedException;

    /** Asks the running server to deploy the application; it does so in its own time. */
    abstract void deploy(Installation installation) throws IOException;

    /** Asks the running server to undeploy the application; it does so in its own time. */
    abstract void undeploy(Installation installation) throws IOException;
}
