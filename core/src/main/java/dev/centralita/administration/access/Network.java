package dev.centralita.administration.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The addresses that begin with the same bits: {@code 10.0.0.0/8}, or a single one. */
public record Network(InetAddress start, int bits) {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F.:]*[.:][0-9a-fA-F.:]*");

    public Network {
        if (bits < 0 || bits > start.getAddress().length * 8) {
            throw new IllegalArgumentException("bits: " + bits + " (expected: 0 to 32, or to 128 for IPv6)");
        }
    }

    public static Network of(String text) {
        String[] parts = text.split("/", 2);
        InetAddress start = address(parts[0]);
        return new Network(start, parts.length == 1 ? start.getAddress().length * 8 : Integer.parseInt(parts[1]));
    }

    /** Whether a literal address is one of them; a text that is none never is. */
    public boolean holds(String text) {
        try {
            return holds(address(text).getAddress());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private boolean holds(byte[] address) {
        byte[] own = start.getAddress();
        if (address.length != own.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (own[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Only literal addresses, so that no name is ever asked for. */
    private static InetAddress address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            throw new IllegalArgumentException("address: " + text + " (expected: an IPv4 or IPv6 address)");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException("address: " + text + " (expected: an IPv4 or IPv6 address)", malformed);
        }
    }
}
