package dev.centralita.ami.outbound;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiConnection;
import dev.centralita.ami.AmiConnectionFactory;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import java.util.Objects;
import javax.naming.Reference;
import org.jspecify.annotations.Nullable;

/** The factory that applications look up; the server's pool does the rest. */
class PooledConnections implements AmiConnectionFactory {

    private final AmiManagedConnectionFactory maker;
    private final ConnectionManager pool;
    private @Nullable Reference reference;

    PooledConnections(AmiManagedConnectionFactory maker, ConnectionManager pool) {
        this.maker = maker;
        this.pool = pool;
    }

    @Override
    public AmiConnection connect(AmiAccess pbx) throws ResourceException {
        return (AmiConnection) pool.allocateConnection(maker, new AmiConnectionRequest(pbx));
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @Override
    public Reference getReference() {
        return Objects.requireNonNull(reference, "the server has not named this factory yet");
    }
}
