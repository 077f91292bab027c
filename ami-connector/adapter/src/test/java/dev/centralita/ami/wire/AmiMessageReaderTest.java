package dev.centralita.ami.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmiMessageReaderTest {

    private static final String HANGUP = """
            Event: Hangup\r
            Privilege: call,all\r
            ChanVariable: a=1\r
            ChanVariable: b=2\r
            CallerIDName: Ana: la de ventas\r
            AccountCode: \r
            \r
            """;

    private static final Map<String, List<String>> HANGUP_HEADERS = Map.of(
            "event", List.of("Hangup"),
            "privilege", List.of("call,all"),
            "chanvariable", List.of("a=1", "b=2"),
            "calleridname", List.of("Ana: la de ventas"),
            "accountcode", List.of(""));

    @Test
    void keeps_every_value_of_a_repeated_header() throws IOException {
        assertThat(next(HANGUP)).map(AmiMessage::headers).contains(HANGUP_HEADERS);
    }

    @Test
    void reads_the_same_however_the_bytes_are_cut() throws IOException {
        for (int size = 1; size < HANGUP.length(); size++) {
            AmiMessageReader reader = new AmiMessageReader(new InPieces(HANGUP, size));

            assertThat(reader.next())
                    .as("pieces of %s", size)
                    .map(AmiMessage::headers)
                    .contains(HANGUP_HEADERS);
        }
    }

    @Test
    void a_time_out_in_mid_line_loses_nothing() throws IOException {
        InPieces wire = new InPieces(HANGUP, 10).silentOnceAfter(3);
        AmiMessageReader reader = new AmiMessageReader(wire);

        assertThatThrownBy(reader::next).isInstanceOf(SocketTimeoutException.class);

        assertThat(reader.next()).map(AmiMessage::headers).contains(HANGUP_HEADERS);
    }

    @Test
    void what_came_together_is_told_from_what_has_still_to_come() throws IOException {
        AmiMessageReader reader = reading("Event: Reload\r\n\r\nEvent: Hangup\r\n\r\nEvent: Newch");

        reader.next();

        assertThat(reader.another()).map(message -> message.first("event")).contains("Hangup");
        assertThat(reader.another()).isEmpty();
    }

    @Test
    void headers_are_found_by_name_as_they_are_in_the_whole() throws IOException {
        AmiMessage message = next(HANGUP).orElseThrow();

        assertThat(message.headers().get("chanvariable")).containsExactly("a=1", "b=2");
        assertThat(message.headers()).containsKey("accountcode").doesNotContainKey("ChanVariable");
        assertThat(message.headers().get("uniqueid")).isNull();
    }

    @Test
    void drops_a_message_cut_off_by_a_hang_up() throws IOException {
        assertThat(next("Event: Hangup\r\nUniqueid: 17")).isEmpty();
    }

    @Test
    void passes_over_blank_lines_between_messages() throws IOException {
        AmiMessageReader reader = reading("Response: Success\r\n\r\n\r\n\r\nEvent: Reload\r\n\r\n");

        assertThat(reader.next()).map(message -> message.first("response")).contains("Success");
        assertThat(reader.next()).map(message -> message.first("event")).contains("Reload");
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void lines_that_are_no_headers_do_no_harm() throws IOException {
        assertThat(next("no header at all\r\n: no name\r\nEvent: Reload\r\n\r\n"))
                .map(AmiMessage::headers)
                .contains(Map.of("event", List.of("Reload")));
    }

    @Test
    void bytes_that_are_no_utf8_become_replacement_characters() throws IOException {
        byte[] latin1 = "Event: Newchannel\r\nCallerIDName: Peña\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new AmiMessageReader(new ByteArrayInputStream(latin1)).next())
                .map(message -> message.first("calleridname"))
                .contains("Pe\uFFFDa");
    }

    @Test
    void a_line_without_end_is_not_kept_without_end() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(new AmiMessageReader(endless)::next).isInstanceOf(NotAsterisk.class);
    }

    @Test
    void headers_without_end_are_not_kept_without_end() {
        String endless = "a: b\r\n".repeat(MessageDraft.LONGEST / 3);

        assertThatThrownBy(reading(endless)::next).isInstanceOf(NotAsterisk.class);
    }

    @Test
    void the_greeting_ends_with_its_line() throws IOException {
        AmiMessageReader reader = reading("Asterisk Call Manager/11.0.0\r\nEvent: Reload\r\n\r\n");

        assertThat(reader.greeting()).isEqualTo("Asterisk Call Manager/11.0.0");
        assertThat(reader.next()).map(message -> message.first("event")).contains("Reload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 400 Bad Request\r\n", "\r\n", ""})
    void whoever_greets_otherwise_is_not_an_asterisk(String greeting) {
        assertThatThrownBy(reading(greeting)::greeting).isInstanceOf(NotAsterisk.class);
    }

    private static Optional<AmiMessage> next(String text) throws IOException {
        return reading(text).next();
    }

    private static AmiMessageReader reading(String text) {
        return new AmiMessageReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A wire that gives so many bytes at a time. */
    private static final class InPieces extends InputStream {

        private final List<byte[]> pieces = new ArrayList<>();
        private int silentAfter = -1;
        private int given;

        InPieces(String text, int size) {
            byte[] all = text.getBytes(StandardCharsets.UTF_8);
            for (int from = 0; from < all.length; from += size) {
                pieces.add(java.util.Arrays.copyOfRange(all, from, Math.min(all.length, from + size)));
            }
        }

        InPieces silentOnceAfter(int count) {
            silentAfter = count;
            return this;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in pieces");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (given == silentAfter) {
                silentAfter = -1;
                throw new SocketTimeoutException("nothing came");
            }
            if (given == pieces.size()) {
                return -1;
            }
            byte[] piece = pieces.get(given++);
            System.arraycopy(piece, 0, into, offset, piece.length);
            return piece.length;
        }
    }
}
