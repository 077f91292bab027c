package dev.centralita.ami.wire;

import dev.centralita.ami.AmiRemark;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** The message that is being read, as far as it came. */
final class MessageDraft {

    /** Asterisk's longest answers, lists of commands, take a tenth of this. */
    static final int LONGEST = 1 << 20;

    /** Where its name is, and where its value begins and ends. */
    private static final int BYTES_OF_HEADER = 16;

    private final HeaderNames known = new HeaderNames();
    private byte[] text = new byte[1 << 10];
    private int length;
    private int lineBegin;
    private int taken;
    private String[] names = new String[32];
    private int[] values = new int[64];
    private int headers;

    /**
     * Some more of a line.
     *
     * @throws NotAsterisk if the message is longer than any of Asterisk's
     */
    void add(byte[] bytes, int from, int count) throws NotAsterisk {
        taken += count;
        if (taken > LONGEST) {
            throw new NotAsterisk(AmiRemark.of(
                    "message-too-long", "sent a message of more than {bytes} bytes", Map.of("bytes", LONGEST)));
        }
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(length + count, text.length * 2));
        }
        System.arraycopy(bytes, from, text, length, count);
        length += count;
    }

    /** The line is whole; tells whether it is a blank one that ends a message. */
    boolean endsWithLine() {
        int end = lineEnd();
        if (end == lineBegin) {
            length = lineBegin;
            return headers > 0;
        }
        int colon = lineBegin;
        while (colon < end && text[colon] != ':') {
            colon++;
        }
        if (colon == lineBegin || colon == end) {
            length = lineBegin;
        } else {
            keep(colon, end);
            lineBegin = length;
        }
        return false;
    }

    /** The line alone, which is no header. */
    String takeLine() {
        String line = new String(text, lineBegin, lineEnd() - lineBegin, StandardCharsets.UTF_8);
        clear();
        return line;
    }

    AmiMessage take() {
        Headers all = new Headers(
                Arrays.copyOf(text, length), Arrays.copyOf(names, headers), Arrays.copyOf(values, 2 * headers));
        AmiMessage message = new AmiMessage(all, length + BYTES_OF_HEADER * headers);
        clear();
        return message;
    }

    private void keep(int colon, int end) {
        if (headers == names.length) {
            names = Arrays.copyOf(names, 2 * headers);
            values = Arrays.copyOf(values, 4 * headers);
        }
        names[headers] = known.of(text, lineBegin, colon);
        values[2 * headers] = colon + 1 < end && text[colon + 1] == ' ' ? colon + 2 : colon + 1;
        values[2 * headers + 1] = end;
        headers++;
    }

    private int lineEnd() {
        return length > lineBegin && text[length - 1] == '\r' ? length - 1 : length;
    }

    private void clear() {
        length = 0;
        lineBegin = 0;
        taken = 0;
        headers = 0;
    }
}
