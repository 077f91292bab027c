package dev.centralita.ami.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Messages from the wire, one after another.
 *
 * <p>A read that times out loses nothing: the next call goes on where it broke off. What the other side can make us
 * keep is bounded. Bytes that are no UTF-8 become the replacement character, as Asterisk itself does with names.
 */
public final class AmiMessageReader {

    /** Asterisk's longest answers, lists of commands, take a tenth of this. */
    static final int LONGEST_MESSAGE = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;

    private byte[] line = new byte[1 << 10];
    private int lineLength;
    private int messageLength;
    private Map<String, List<String>> headers = new HashMap<>();

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
        while (completesLine()) {
            String text = takeLine();
            if (!text.isEmpty()) {
                keep(text);
            } else if (!headers.isEmpty()) {
                return Optional.of(takeMessage());
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
        String greeting = completesLine() ? takeLine() : "";
        messageLength = 0;
        if (!greeting.contains("Call Manager/")) {
            throw new NotAsterisk(greeting.isEmpty() ? "hung up without a greeting" : "greeted as something else");
        }
        return greeting;
    }

    private boolean completesLine() throws IOException {
        while (true) {
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            append(from, position - from);
            if (position < end) {
                position++;
                return true;
            }
            position = 0;
            end = 0;
            int read = in.read(buffer);
            if (read < 0) {
                return false;
            }
            end = read;
        }
    }

    private void append(int from, int length) throws NotAsterisk {
        messageLength += length;
        if (messageLength > LONGEST_MESSAGE) {
            throw new NotAsterisk("sent a message of more than " + LONGEST_MESSAGE + " bytes");
        }
        if (lineLength + length > line.length) {
            line = Arrays.copyOf(line, Math.max(lineLength + length, line.length * 2));
        }
        System.arraycopy(buffer, from, line, lineLength, length);
        lineLength += length;
    }

    private String takeLine() {
        int length = lineLength > 0 && line[lineLength - 1] == '\r' ? lineLength - 1 : lineLength;
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        lineLength = 0;
        return text;
    }

    private void keep(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            return;
        }
        int value = colon + 1 < text.length() && text.charAt(colon + 1) == ' ' ? colon + 2 : colon + 1;
        headers.merge(
                text.substring(0, colon).toLowerCase(Locale.ROOT),
                List.of(text.substring(value)),
                AmiMessageReader::together);
    }

    private static List<String> together(List<String> before, List<String> more) {
        List<String> all = before instanceof ArrayList ? before : new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    private AmiMessage takeMessage() {
        AmiMessage message = new AmiMessage(headers);
        headers = new HashMap<>();
        messageLength = 0;
        return message;
    }
}
