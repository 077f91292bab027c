package dev.centralita.ami.wire;

import dev.centralita.ami.AmiRemark;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Messages from the wire, one after another.
 *
 * <p>A read that times out loses nothing: the next call goes on where it broke off. What the other side can make us
 * keep is bounded. Bytes that are no UTF-8 become the replacement character, as Asterisk itself does with names.
 */
public final class AmiMessageReader {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private final MessageDraft draft = new MessageDraft();

    public AmiMessageReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next message with at least one header; empty where the stream ended, half a message included.
     *
     * @throws java.net.SocketTimeoutException if nothing came in time; call again to go on
     * @throws NotAsterisk if the message is longer than any of Asterisk's
     */
    public Optional<AmiMessage> next() throws IOException {
        Optional<AmiMessage> next = another();
        while (next.isEmpty() && readsOn()) {
            next = another();
        }
        return next;
    }

    /**
     * One more message that was read already together with the one before; empty where there is none, or not all of it.
     *
     * @throws NotAsterisk if the message is longer than any of Asterisk's
     */
    public Optional<AmiMessage> another() throws NotAsterisk {
        while (completesLine()) {
            if (draft.endsWithLine()) {
                return Optional.of(draft.take());
            }
        }
        return Optional.empty();
    }

    /**
     * The line with which Asterisk greets.
     *
     * @throws NotAsterisk if somebody else did
     */
    public String greeting() throws IOException {
        boolean isWhole = completesLine();
        while (!isWhole && readsOn()) {
            isWhole = completesLine();
        }
        String greeting = isWhole ? draft.takeLine() : "";
        if (!greeting.contains("Call Manager/")) {
            throw new NotAsterisk(
                    greeting.isEmpty()
                            ? AmiRemark.of("no-greeting", "hung up without a greeting")
                            : AmiRemark.of("strange-greeting", "greeted as something else"));
        }
        return greeting;
    }

    private boolean completesLine() throws NotAsterisk {
        int from = position;
        while (position < end && buffer[position] != '\n') {
            position++;
        }
        draft.add(buffer, from, position - from);
        if (position == end) {
            return false;
        }
        position++;
        return true;
    }

    private boolean readsOn() throws IOException {
        int read = in.read(buffer);
        position = 0;
        end = Math.max(0, read);
        return read >= 0;
    }
}
