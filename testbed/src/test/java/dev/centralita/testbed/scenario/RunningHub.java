package dev.centralita.testbed.scenario;

import dev.centralita.testbed.server.ServerProduct;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its {@link Hub}: started when the first test asks, stopped after the last. */
public final class RunningHub implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(RunningHub.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Hub.class;
    }

    @Override
    public Hub resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Start.class, wanted -> Start.tried(), Start.class)
                .hub();
    }

    /** Tried once: after a failure every test says at once what the first one waited for. */
    private record Start(@Nullable Hub started, @Nullable Exception failure) implements AutoCloseable {

        static Start tried() {
            try {
                return new Start(
                        Hub.start(
                                ServerProduct.named(System.getProperty("centralita.testbed.server", "micro")),
                                Path.of(System.getProperty("centralita.testbed.folder", "target"))),
                        null);
            } catch (Exception failure) {
                return new Start(null, failure);
            }
        }

        Hub hub() {
            if (started == null) {
                throw new IllegalStateException("the hub did not start", failure);
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}
