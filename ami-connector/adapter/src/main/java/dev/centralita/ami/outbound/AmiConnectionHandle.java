package dev.centralita.ami.outbound;

import dev.centralita.ami.AmiAction;
import dev.centralita.ami.AmiCall;
import dev.centralita.ami.AmiCallOutcome;
import dev.centralita.ami.AmiConnection;
import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.CoreSettings;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.IllegalStateException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an application holds; worthless once closed, while the connection behind it lives on in the pool. */
class AmiConnectionHandle implements AmiConnection {

    private @Nullable AmiManagedConnection connection;

    AmiConnectionHandle(AmiManagedConnection connection) {
        this.connection = connection;
    }

    @Override
    public void waitsAtMost(Duration answer) throws ResourceException {
        held().waitsAtMost(answer);
    }

    @Override
    public CoreSettings coreSettings() throws ResourceException {
        return held().coreSettings();
    }

    @Override
    public List<AmiEvent> channels() throws ResourceException {
        return held().channels();
    }

    @Override
    public List<AmiEvent> queues() throws ResourceException {
        return held().queues();
    }

    @Override
    public List<AmiEvent> devices() throws ResourceException {
        return held().devices();
    }

    @Override
    public List<AmiEvent> extensions() throws ResourceException {
        return held().extensions();
    }

    @Override
    public void perform(AmiAction action) throws ResourceException {
        held().perform(action);
    }

    @Override
    public AmiCallOutcome place(AmiCall call) throws ResourceException {
        return held().place(call);
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.isGivenBack();
            connection = null;
        }
    }

    void isMovedTo(AmiManagedConnection other) {
        connection = other;
    }

    void isTaken() {
        connection = null;
    }

    private AmiManagedConnection held() throws IllegalStateException {
        if (connection == null) {
            throw new IllegalStateException("this connection was closed before");
        }
        return connection;
    }
}
