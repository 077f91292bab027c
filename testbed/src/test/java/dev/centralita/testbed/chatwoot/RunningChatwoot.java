package dev.centralita.testbed.chatwoot;

import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.database.ReadableDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the database of the stand-in: started when the first test asks, stopped after the last. */
public final class RunningChatwoot implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(RunningChatwoot.class);
    private static final Path TARGET = Path.of(System.getProperty("centralita.testbed.folder", "target"));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == ReadableDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Server.class, wanted -> Server.start(), Server.class)
                .database();
    }

    /** The database server and the one database on it. */
    record Server(Path folder, PostgresDatabase server, ReadableDatabase database) implements AutoCloseable {

        static Server start() {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(TARGET.resolve("chatwoots")), "test-");
                PostgresDatabase server = PostgresDatabase.in(folder, TARGET.resolve("databases"), "postgres-secret");
                return new Server(folder, server, server.another("chatwoot"));
            } catch (Exception failure) {
                throw new IllegalStateException("Chatwoot's database did not start", failure);
            }
        }

        /** Leaves nothing behind: a benchmark's data are large. */
        @Override
        public void close() throws IOException {
            server.close();
            try (Stream<Path> data = Files.walk(folder)) {
                for (Path path : data.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
