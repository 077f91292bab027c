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
    },
    PAYARA {
        @Override
        ChildProcess launch(Installation installation) throws IOException, InterruptedException {
            return PayaraServer.launch(installation);
        }
    },
    WILDFLY {
        @Override
        ChildProcess launch(Installation installation) throws IOException, InterruptedException {
            return WildFly.launch(installation);
        }
    };

    /** By the word used on command lines: {@code micro}, {@code payara} or {@code wildfly}. */
    public static ServerProduct named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    abstract ChildProcess launch(Installation installation) throws IOException, InterruptedException;
}
