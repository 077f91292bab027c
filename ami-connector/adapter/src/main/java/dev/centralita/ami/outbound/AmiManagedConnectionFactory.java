package dev.centralita.ami.outbound;

import dev.centralita.ami.AmiConnection;
import dev.centralita.ami.AmiConnectionFactory;
import dev.centralita.ami.session.AmiConversation;
import dev.centralita.ami.session.LoginRefused;
import dev.centralita.ami.session.Patience;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.SecurityException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;

/** Makes the connections that the server keeps in its pool: logged in, and without events. */
@ConnectionDefinition(
        connectionFactory = AmiConnectionFactory.class,
        connectionFactoryImpl = PooledConnections.class,
        connection = AmiConnection.class,
        connectionImpl = AmiConnectionHandle.class)
public class AmiManagedConnectionFactory implements ManagedConnectionFactory {

    private transient @Nullable PrintWriter logWriter;

    /** No field: a server may keep this object as bytes. */
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Override
    public Object createConnectionFactory(ConnectionManager pool) {
        return new PooledConnections(this, pool);
    }

    @Override
    public Object createConnectionFactory() throws ResourceException {
        throw new NotSupportedException("connections to a PBX without a server's pool");
    }

    @Override
    public ManagedConnection createManagedConnection(@Nullable Subject subject, ConnectionRequestInfo request)
            throws ResourceException {
        AmiConnectionRequest wanted = (AmiConnectionRequest) request;
        try {
            AmiConversation conversation =
                    AmiConversation.begin(new Socket(), wanted.pbx(), AmiConversation.NO_EVENTS, Patience.USUAL);
            return new AmiManagedConnection(wanted, conversation, clock());
        } catch (LoginRefused refused) {
            throw new SecurityException(wanted.pbx() + " refused the login: " + refused.getMessage(), refused);
        } catch (IOException unreachable) {
            throw new CommException(wanted.pbx() + " is out of reach: " + unreachable.getMessage(), unreachable);
        }
    }

    /** Passes over connections of other PBXs, and over those on which the PBX hung up meanwhile. */
    @Override
    @SuppressWarnings("rawtypes") // the contract's own
    public @Nullable ManagedConnection matchManagedConnections(
            Set pooled, @Nullable Subject subject, ConnectionRequestInfo request) {
        for (Object candidate : pooled) {
            if (candidate instanceof AmiManagedConnection connection && connection.serves(request)) {
                return connection;
            }
        }
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter logWriter) {
        this.logWriter = logWriter;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AmiManagedConnectionFactory;
    }

    @Override
    public int hashCode() {
        return AmiManagedConnectionFactory.class.hashCode();
    }
}
