package dev.centralita.ami.session;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiRemark;
import dev.centralita.ami.wire.ActionWriter;
import dev.centralita.ami.wire.AmiMessage;
import dev.centralita.ami.wire.AmiMessageReader;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.asteriskjava.manager.action.EventsAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;

/** A conversation with one Asterisk over one socket. For one thread, except that any thread may close it. */
public final class AmiConversation implements Closeable {

    /** The class of events that has none. */
    public static final String NO_EVENTS = "off";

    private final Socket socket;
    private final Patience patience;
    private final AmiMessageReader reader;
    private final ActionWriter writer;

    private AmiConversation(Socket socket, Patience patience) throws IOException {
        this.socket = socket;
        this.patience = patience;
        this.reader = new AmiMessageReader(socket.getInputStream());
        this.writer = new ActionWriter(socket.getOutputStream());
    }

    /**
     * Dials, waits for the greeting and logs in.
     *
     * @param socket not connected yet; whoever holds it can break off at any time by closing it
     * @param events the classes of events that we want to hear, as Asterisk names them
     * @throws LoginRefused if the PBX did not let us in
     * @throws IOException if nobody answers, or somebody who is not an Asterisk
     */
    public static AmiConversation begin(Socket socket, AmiAccess pbx, String events, Patience patience)
            throws IOException, LoginRefused {
        try {
            int wait = Math.toIntExact(patience.answer().toMillis());
            socket.connect(new InetSocketAddress(pbx.host(), pbx.port()), wait);
            socket.setSoTimeout(wait);
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            AmiConversation conversation =
                    new AmiConversation(pbx.isEncrypted() ? encrypted(socket, pbx) : socket, patience);
            conversation.reader.greeting();
            new Login(pbx, events).to(conversation);
            return conversation;
        } catch (IOException | LoginRefused | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    /**
     * Says something and waits for the answer; what else is heard meanwhile is let go, so this is for connections that
     * asked for no events.
     */
    public AmiMessage ask(ManagerAction action, Duration atMost) throws IOException {
        String id = writer.write(action);
        return await(message -> message.isAnswerTo(id), deadline(atMost));
    }

    AmiMessage ask(ManagerAction action) throws IOException {
        return ask(action, patience.answer());
    }

    /**
     * Asks for a list and waits for all of it: the answer first, then the events that belong to it. A refusal comes alone.
     */
    public List<AmiMessage> askForList(ManagerAction action, Duration atMost) throws IOException {
        String id = writer.write(action);
        List<AmiMessage> heard = new ArrayList<>();
        long deadline = deadline(atMost);
        boolean isWhole = false;
        while (!isWhole) {
            AmiMessage message = await(next -> next.first("actionid").equals(id), deadline);
            heard.add(message);
            boolean isRefusal = !message.isEvent() && !message.isSuccess();
            isWhole = isRefusal || message.first("eventlist").equalsIgnoreCase("Complete");
        }
        return heard;
    }

    /**
     * Says something that takes its time and waits until an event tells its outcome; a refusal is the answer itself. Which
     * of the two comes first does not matter. Events of the class are heard for so long, and none before or after.
     */
    public AmiMessage askForOutcome(ManagerAction action, String event, String ofClass, Duration atMost)
            throws IOException {
        ask(new EventsAction(ofClass));
        String id = writer.write(action);
        AmiMessage outcome = await(
                message -> message.first("actionid").equals(id)
                        && (message.isEvent() ? message.first("event").equals(event) : !message.isSuccess()),
                deadline(atMost));
        ask(new EventsAction(NO_EVENTS));
        return outcome;
    }

    private AmiMessage await(Predicate<AmiMessage> wanted, long deadline) throws IOException {
        for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            socket.setSoTimeout(Math.toIntExact(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left))));
            AmiMessage message =
                    reader.next().orElseThrow(() -> new HungUp(AmiRemark.of("no-answer", "hung up without an answer")));
            if (wanted.test(message)) {
                return message;
            }
        }
        throw new SocketTimeoutException("no answer in time");
    }

    private static long deadline(Duration atMost) {
        return System.nanoTime() + atMost.toNanos();
    }

    void say(ManagerAction action) throws IOException {
        writer.write(action);
    }

    /**
     * What is heard next; empty where the PBX hung up.
     *
     * @throws SocketTimeoutException if nothing was heard for so long; listening again goes on where it broke off
     */
    Optional<AmiMessage> listen(Duration atMost) throws IOException {
        socket.setSoTimeout(Math.toIntExact(atMost.toMillis()));
        return reader.next();
    }

    /** What was heard together with it; empty where that was all. */
    Optional<AmiMessage> another() throws IOException {
        return reader.another();
    }

    /** Whether the PBX still answers; once it does not, this conversation is over. */
    public boolean isAnswered(Duration atMost) {
        try {
            ask(new PingAction(), atMost);
            return true;
        } catch (IOException nobody) {
            return isClosedFor(nobody);
        }
    }

    private boolean isClosedFor(IOException reason) {
        try {
            close();
        } catch (IOException alreadyBroken) {
            reason.addSuppressed(alreadyBroken);
        }
        return false;
    }

    /** Whether the PBX hung up while nobody was talking. */
    public boolean isOver() {
        try {
            Optional<AmiMessage> idle = listen(Duration.ofMillis(1));
            while (idle.isPresent()) {
                idle = listen(Duration.ofMillis(1));
            }
            return true;
        } catch (SocketTimeoutException quiet) {
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Only to a PBX whose certificate Java trusts and that names the host we dialled; else our secret stays here. */
    private static Socket encrypted(Socket plain, AmiAccess pbx) throws IOException {
        SSLSocketFactory factory = javaTrusts();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, pbx.host(), pbx.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static SSLSocketFactory javaTrusts() {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has a default TLS context", impossible);
        }
    }
}
