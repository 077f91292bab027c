package dev.centralita.testbed.asterisk;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** What a real Asterisk said to somebody who was logged in, and the books it kept meanwhile. */
public final class Recording {

    /**
     * Headers and their blank line.
     *
     * @param at when it was heard
     */
    public record Message(Instant at, String text) {

        public boolean isEvent() {
            return text.startsWith("Event:");
        }

        /** The value of a header, or an empty text. */
        public String header(String name) {
            int begin = text.indexOf("\r\n" + name + ": ");
            if (begin < 0) {
                return text.startsWith(name + ": ") ? text.substring(name.length() + 2, text.indexOf("\r\n")) : "";
            }
            int value = begin + name.length() + 4;
            return text.substring(value, text.indexOf("\r\n", value));
        }
    }

    private final String name;

    private Recording(String name) {
        this.name = name;
    }

    /** Sixty calls of 25 kinds. */
    public static Recording mixed() {
        return of("b-mixed60");
    }

    /** Eighteen hundred calls at sixty a second. */
    public static Recording busy() {
        return of("c-rate60");
    }

    public static Recording of(String name) {
        return new Recording(name);
    }

    /** Everything said after the greeting, in order. */
    public List<Message> messages() {
        String bytes = new String(bytes(".ami"), StandardCharsets.UTF_8);
        List<String> reads = lines("idx");
        List<Message> messages = new ArrayList<>();
        int read = 0;
        long offset = 0;
        int begin = 0;
        while (begin >= 0 && begin < bytes.length()) {
            int end = begin == 0 ? bytes.indexOf("\r\n") + 2 : bytes.indexOf("\r\n\r\n", begin) + 4;
            if (end <= 4 && begin > 0) {
                break;
            }
            while (read + 1 < reads.size() && offsetOf(reads.get(read + 1)) <= offset) {
                read++;
            }
            String text = bytes.substring(begin, end);
            if (begin > 0) {
                messages.add(new Message(momentOf(reads.get(read)), text));
            }
            offset += text.getBytes(StandardCharsets.UTF_8).length;
            begin = end;
        }
        return messages;
    }

    /** Everything said of the calls that began in this part of it, and nothing else. */
    public List<Message> ofCallsBegun(Duration from, Duration to) {
        List<Message> events = messages().stream().filter(Message::isEvent).toList();
        Instant start = events.get(0).at();
        Set<String> wanted = SpokenCall.in(events).stream()
                .filter(call ->
                        !call.began().isBefore(start.plus(from)) && call.began().isBefore(start.plus(to)))
                .flatMap(call -> call.ids().stream())
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> !Collections.disjoint(SpokenCall.idsIn(event), wanted))
                .toList();
    }

    /** The lines of one of its books: {@code truth.jsonl}, {@code queue_log}, {@code cdr-linkedid.csv}. */
    public List<String> lines(String book) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(bytes("." + book)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private byte[] bytes(String ending) {
        String path = "recordings/" + name + ending + ".gz";
        try (InputStream packed = Recording.class.getResourceAsStream(path)) {
            if (packed == null) {
                throw new IllegalArgumentException("recording: " + path + " (expected: one that is there)");
            }
            return new GZIPInputStream(packed).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    private static long offsetOf(String read) {
        return Long.parseLong(read.substring(read.indexOf(' ') + 1));
    }

    private static Instant momentOf(String read) {
        String[] seconds = read.substring(0, read.indexOf(' ')).split("\\.");
        long micros = seconds.length == 1 ? 0 : Long.parseLong((seconds[1] + "000000").substring(0, 6));
        return Instant.ofEpochSecond(Long.parseLong(seconds[0]), micros * 1000);
    }
}
