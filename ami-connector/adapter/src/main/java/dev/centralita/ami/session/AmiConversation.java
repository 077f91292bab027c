package dev.centralita.ami.session;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.wire.ActionWriter;
import dev.centralita.ami.wire.AmiMessage;
import dev.centralita.ami.wire.AmiMessageReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;

/** A conversation with one Asterisk over one socket. For one thread, except that any thread may close it. */
public final class AmiConversation implements Closeable {

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
    public AmiMessage ask(ManagerAction action) throws IOException {
        socket.setSoTimeout(Math.toIntExact(patience.answer().toMillis()));
        String id = writer.write(action);
        long deadline = System.nanoTime() + patience.answer().toNanos();
        while (System.nanoTime() < deadline) {
            AmiMessage message = reader.next().orElseThrow(() -> new EOFException("hung up without an answer"));
            if (message.isAnswerTo(id)) {
                return message;
            }
        }
        throw new SocketTimeoutException("gave no answer within " + patience.answer());
    }

    /**
     * Asks for a list and waits for all of it: the answer first, then the events that belong to it. A refusal comes alone.
     */
    public List<AmiMessage> askForList(EventGeneratingAction action) throws IOException {
        socket.setSoTimeout(Math.toIntExact(patience.answer().toMillis()));
        String id = writer.write(action);
        List<AmiMessage> heard = new ArrayList<>();
        long deadline = System.nanoTime() + patience.answer().toNanos();
        while (System.nanoTime() < deadline) {
            AmiMessage message = reader.next().orElseThrow(() -> new EOFException("hung up before the end of a list"));
            if (message.first("actionid").equals(id)) {
                heard.add(message);
                boolean isRefusal = message.isAnswerTo(id) && !message.isSuccess();
                if (isRefusal || message.first("eventlist").equalsIgnoreCase("Complete")) {
                    return heard;
                }
            }
        }
        throw new SocketTimeoutException("gave no whole list within " + patience.answer());
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
