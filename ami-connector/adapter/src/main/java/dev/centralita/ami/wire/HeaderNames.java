package dev.centralita.ami.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The names of headers in lower case, each made once: Asterisk has a few hundred and says them all the time. Where all
 * places for a name are taken it takes one from another, so that a PBX which makes up names cannot fill our memory.
 */
final class HeaderNames {

    private static final int PLACES = 1 << 10;

    /** Asterisk's own are half as long. */
    private static final int LONGEST_KEPT = 100;

    /** So many, one after another, a name may have. */
    private static final int CHOICES = 4;

    /** A name as it came and as we call it. */
    private static final class Name {

        private final byte[] bytes;
        private final String inLowerCase;

        Name(byte[] bytes) {
            this.bytes = bytes;
            this.inLowerCase = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }

        boolean is(byte[] text, int begin, int end) {
            return Arrays.equals(bytes, 0, bytes.length, text, begin, end);
        }
    }

    private final @Nullable Name[] known = new Name[PLACES];

    String of(byte[] text, int begin, int end) {
        if (end - begin > LONGEST_KEPT) {
            return new Name(Arrays.copyOfRange(text, begin, end)).inLowerCase;
        }
        int hash = 0;
        for (int each = begin; each < end; each++) {
            hash = 31 * hash + text[each];
        }
        int first = (hash ^ hash >>> 16) & PLACES - 1;
        for (int choice = 0; choice < CHOICES; choice++) {
            int place = (first + choice) % PLACES;
            Name name = known[place];
            if (name == null) {
                return kept(place, text, begin, end);
            }
            if (name.is(text, begin, end)) {
                return name.inLowerCase;
            }
        }
        return kept(first, text, begin, end);
    }

    private String kept(int place, byte[] text, int begin, int end) {
        Name name = new Name(Arrays.copyOfRange(text, begin, end));
        known[place] = name;
        return name.inLowerCase;
    }
}
