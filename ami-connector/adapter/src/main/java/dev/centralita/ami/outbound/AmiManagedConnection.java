package dev.centralita.ami.outbound;

import dev.centralita.ami.ActionRefused;
import dev.centralita.ami.AmiAction;
import dev.centralita.ami.AmiCall;
import dev.centralita.ami.AmiCallOutcome;
import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.CoreSettings;
import dev.centralita.ami.session.AmiConversation;
import dev.centralita.ami.session.Patience;
import dev.centralita.ami.wire.AmiMessage;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.asteriskjava.manager.action.CoreSettingsAction;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.jspecify.annotations.Nullable;

/** One conversation in the server's pool; applications talk through the handle it has out at the time. */
class AmiManagedConnection implements ManagedConnection {

    /** Routers forget lines on which nothing is said; then no word comes back, and none that says so. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private static final Duration PATIENCE_WITH_A_PING = Duration.ofSeconds(1);

    private final AmiConnectionRequest request;
    private final AmiConversation conversation;
    private final InstantSource clock;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private Duration answer = Patience.USUAL.answer();
    private Instant heardAt;
    private @Nullable AmiConnectionHandle handle;
    private @Nullable PrintWriter logWriter;

    AmiManagedConnection(AmiConnectionRequest request, AmiConversation conversation, InstantSource clock) {
        this.request = request;
        this.conversation = conversation;
        this.clock = clock;
        this.heardAt = clock.instant();
    }

    /** Something said and what was heard of it. */
    private interface Exchange<T> {
        T take() throws IOException;
    }

    boolean serves(ConnectionRequestInfo wanted) {
        return request.equals(wanted) && !conversation.isOver() && isThere();
    }

    private boolean isThere() {
        boolean isKnown = Duration.between(heardAt, clock.instant()).abs().compareTo(LONGEST_REST) < 0;
        return isKnown || conversation.isAnswered(PATIENCE_WITH_A_PING);
    }

    CoreSettings coreSettings() throws ResourceException {
        AmiMessage said = ask(new CoreSettingsAction());
        return new CoreSettings(said.first("asteriskversion"), said.first("amiversion"), said.first("systemname"));
    }

    List<AmiEvent> channels() throws ResourceException {
        return list(new CoreShowChannelsAction());
    }

    List<AmiEvent> queues() throws ResourceException {
        return list(new QueueStatusAction());
    }

    List<AmiEvent> extensions() throws ResourceException {
        return list(new ExtensionStateListAction());
    }

    List<AmiEvent> devices() throws ResourceException {
        return list(new DeviceStateListAction());
    }

    void perform(AmiAction action) throws ResourceException {
        ask(Actions.of(action));
    }

    AmiCallOutcome place(AmiCall call) throws ResourceException {
        OriginateAction action = Actions.of(call);
        Duration atMost = call.ringing().plus(answer);
        AmiMessage outcome =
                talk(action, () -> conversation.askForOutcome(action, "OriginateResponse", "call", atMost));
        if (!outcome.isEvent()) {
            refuseUnlessSuccess(action, outcome);
        }
        return Actions.outcome(outcome);
    }

    void waitsAtMost(Duration time) {
        answer = time;
    }

    private List<AmiEvent> list(ManagerAction action) throws ResourceException {
        List<AmiMessage> answers = talk(action, () -> conversation.askForList(action, answer));
        refuseUnlessSuccess(action, answers.get(0));
        Instant listedAt = clock.instant();
        return answers.stream()
                .filter(AmiMessage::isEvent)
                .map(message -> new AmiEvent(request.pbx().pbx(), listedAt, message.headers()))
                .toList();
    }

    private AmiMessage ask(ManagerAction action) throws ResourceException {
        AmiMessage said = talk(action, () -> conversation.ask(action, answer));
        refuseUnlessSuccess(action, said);
        return said;
    }

    private void refuseUnlessSuccess(ManagerAction action, AmiMessage said) throws ActionRefused {
        if (!said.isSuccess()) {
            throw new ActionRefused(request.pbx() + " refused " + action.getAction(), said.first("message"));
        }
    }

    /** After a failure nobody knows what comes next on this wire, so the pool is told to throw the connection away. */
    private <T> T talk(ManagerAction action, Exchange<T> exchange) throws CommException {
        try {
            T heard = exchange.take();
            heardAt = clock.instant();
            return heard;
        } catch (IOException broken) {
            tell(ConnectionEvent.CONNECTION_ERROR_OCCURRED, broken);
            throw new CommException(
                    request.pbx() + " did not answer " + action.getAction() + ": " + broken.getMessage(), broken);
        }
    }

    void isGivenBack() {
        tell(ConnectionEvent.CONNECTION_CLOSED, null);
    }

    private void tell(int what, @Nullable Exception why) {
        ConnectionEvent event = new ConnectionEvent(this, what, why);
        event.setConnectionHandle(handle);
        for (ConnectionEventListener listener : listeners) {
            if (what == ConnectionEvent.CONNECTION_CLOSED) {
                listener.connectionClosed(event);
            } else {
                listener.connectionErrorOccurred(event);
            }
        }
    }

    @Override
    public Object getConnection(@Nullable Subject subject, @Nullable ConnectionRequestInfo wanted) {
        AmiConnectionHandle given = new AmiConnectionHandle(this);
        handle = given;
        return given;
    }

    @Override
    public void associateConnection(Object other) {
        AmiConnectionHandle moved = (AmiConnectionHandle) other;
        moved.isMovedTo(this);
        handle = moved;
    }

    @Override
    public void cleanup() {
        answer = Patience.USUAL.answer();
        if (handle != null) {
            handle.isTaken();
            handle = null;
        }
    }

    @Override
    public void destroy() throws ResourceException {
        cleanup();
        try {
            conversation.close();
        } catch (IOException broken) {
            throw new CommException(request.pbx() + " was left uncleanly", broken);
        }
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException("transactions: a PBX has none");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("transactions: a PBX has none");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return new AsteriskMetaData(request.pbx());
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter logWriter) {
        this.logWriter = logWriter;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }
}
