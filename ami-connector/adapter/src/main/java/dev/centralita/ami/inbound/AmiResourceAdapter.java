package dev.centralita.ami.inbound;

import dev.centralita.ami.session.Patience;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * The adapter as the server knows it. Nothing is dialled before a message-driven bean is there to listen: a server may
 * make several adapters of one archive, and only the one that gets the bean may hold the line.
 */
@Connector(
        displayName = "Asterisk",
        vendorName = "Centralita",
        eisType = "Asterisk Manager Interface",
        transactionSupport = TransactionSupportLevel.NoTransaction)
public class AmiResourceAdapter implements ResourceAdapter {

    private final Clock clock = Clock.systemUTC();
    private final Map<MessageEndpointFactory, AmiActivation> activations = new ConcurrentHashMap<>();
    private @Nullable WorkManager works;

    @Override
    public void start(BootstrapContext server) {
        works = server.getWorkManager();
    }

    @Override
    public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec) throws ResourceException {
        if (works == null || !(spec instanceof AmiActivationSpec)) {
            throw new ResourceException(
                    "activation of " + spec + " (expected: one of " + AmiActivationSpec.class + ")");
        }
        AmiActivation activation =
                new AmiActivation(new Crew(works), new EventDelivery(endpoints), Patience.USUAL, clock);
        activations.put(endpoints, activation);
        activation.start();
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
        AmiActivation activation = activations.remove(endpoints);
        if (activation != null) {
            activation.stop();
        }
    }

    @Override
    public void stop() {
        activations.values().forEach(AmiActivation::stop);
        activations.clear();
    }

    /** A PBX takes part in no transaction. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
