package dev.centralita.ami.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.util.LinkedHashSet;
import java.util.Set;

/** A server's pool without limits: keeps what is given back, throws away what broke. */
final class FakePool implements ConnectionManager, ConnectionEventListener {

    private final transient Set<ManagedConnection> idle = new LinkedHashSet<>();
    private int givenBack;
    private int thrownAway;

    int givenBack() {
        return givenBack;
    }

    int thrownAway() {
        return thrownAway;
    }

    void close() throws ResourceException {
        for (ManagedConnection connection : idle) {
            connection.destroy();
        }
    }

    @Override
    public Object allocateConnection(ManagedConnectionFactory maker, ConnectionRequestInfo wanted)
            throws ResourceException {
        ManagedConnection connection = maker.matchManagedConnections(idle, null, wanted);
        if (connection == null) {
            connection = maker.createManagedConnection(null, wanted);
            connection.addConnectionEventListener(this);
        }
        idle.remove(connection);
        return connection.getConnection(null, wanted);
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        givenBack++;
        ManagedConnection connection = (ManagedConnection) event.getSource();
        try {
            connection.cleanup();
        } catch (ResourceException unclean) {
            throw new AssertionError(unclean);
        }
        idle.add(connection);
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        thrownAway++;
        try {
            ((ManagedConnection) event.getSource()).destroy();
        } catch (ResourceException unclean) {
            throw new AssertionError(unclean);
        }
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {
        throw new UnsupportedOperationException("no transactions here");
    }

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {
        throw new UnsupportedOperationException("no transactions here");
    }

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {
        throw new UnsupportedOperationException("no transactions here");
    }
}
