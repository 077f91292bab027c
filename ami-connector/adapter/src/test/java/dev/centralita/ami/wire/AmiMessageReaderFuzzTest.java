package dev.centralita.ami.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.Recording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded bytes, spoilt in many ways; {@code -Dfuzz.seed} begins elsewhere, {@code -Dfuzz.times} goes on longer. */
@Timeout(120)
class AmiMessageReaderFuzzTest {

    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
    private static final int TIMES = Integer.getInteger("fuzz.times", 500);
    private static final int LONGEST_PIECE = 20_000;

    private static final String INTACT = "\r\n\r\nEvent: PeerStatus\r\nPeer: PJSIP/201\r\n\r\n";

    private static final byte[] RECORDED = recorded();

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + TIMES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_comes_is_read_to_its_end_and_does_no_harm_to_what_follows(long seed) throws IOException {
        byte[] bytes = spoilt(new Random(seed));

        List<AmiMessage> read = all(new AmiMessageReader(new ByteArrayInputStream(bytes)));

        assertThat(read).allSatisfy(message -> assertThat(message.headers()).isNotEmpty());
        assertThat(read.get(read.size() - 1).first("peer")).isEqualTo("PJSIP/201");
        assertThat(read.size()).isLessThanOrEqualTo(bytes.length / 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void how_the_bytes_were_cut_on_their_way_makes_no_difference(long seed) throws IOException {
        byte[] bytes = spoilt(new Random(seed));

        List<AmiMessage> atOnce = all(new AmiMessageReader(new ByteArrayInputStream(bytes)));
        List<AmiMessage> inPieces = all(new AmiMessageReader(new Trickle(bytes, new Random(seed))));

        assertThat(inPieces).isEqualTo(atOnce);
    }

    private static List<AmiMessage> all(AmiMessageReader reader) throws IOException {
        List<AmiMessage> read = new ArrayList<>();
        while (true) {
            try {
                Optional<AmiMessage> next = reader.next();
                if (next.isEmpty()) {
                    return read;
                }
                read.add(next.get());
            } catch (SocketTimeoutException goesOn) {
                assertThat(goesOn).hasMessage("nothing came");
            }
        }
    }

    /** A piece of the recordings in which bytes are changed, lost, said twice or made up; what follows it is intact. */
    private static byte[] spoilt(Random random) {
        int length = 1 + random.nextInt(LONGEST_PIECE);
        int from = random.nextInt(RECORDED.length - length);
        byte[] piece = Arrays.copyOfRange(RECORDED, from, from + length);
        for (int wounds = random.nextInt(20); wounds > 0; wounds--) {
            piece = wounded(piece, random);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(piece);
        whole.writeBytes(INTACT.getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }

    private static byte[] wounded(byte[] piece, Random random) {
        int from = random.nextInt(piece.length + 1);
        int to = from + random.nextInt(Math.min(piece.length - from, 300) + 1);
        byte[] madeUp = new byte[random.nextInt(50)];
        random.nextBytes(madeUp);
        ByteArrayOutputStream wounded = new ByteArrayOutputStream();
        wounded.write(piece, 0, from);
        switch (random.nextInt(4)) {
            case 0 -> wounded.writeBytes(madeUp);
            case 1 -> wounded.write(piece, from, to - from);
            case 2 -> wounded.writeBytes("\r\n".repeat(random.nextInt(3)).getBytes(StandardCharsets.US_ASCII));
            default -> {
                wounded.write(random.nextInt(256));
                wounded.write(piece, from, to - from);
                wounded.write(piece, from, to - from);
            }
        }
        wounded.write(piece, to, piece.length - to);
        return wounded.toByteArray();
    }

    private static byte[] recorded() {
        String all = List.of("b-mixed60", "d-extras", "d-names", "a0-boot-nophones").stream()
                .flatMap(name -> Recording.of(name).messages().stream())
                .map(Recording.Message::text)
                .collect(Collectors.joining());
        return all.getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes that come a few at a time, and sometimes not in time. */
    private static final class Trickle extends InputStream {

        private final ByteArrayInputStream bytes;
        private final Random random;

        Trickle(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (random.nextInt(10) == 0) {
                throw new SocketTimeoutException("nothing came");
            }
            return bytes.read(into, offset, Math.min(length, 1 + random.nextInt(500)));
        }
    }
}
