package dev.centralita.administration.credential;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A password as it is kept: {@code $pbkdf2-sha512$i=210000$salt$key}, salt and key in Base64. */
public record PasswordHash(String text) {

    private static final Pattern FORM =
            Pattern.compile("\\$pbkdf2-sha512\\$i=(\\d{1,9})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    public PasswordHash {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("password hash: not shown (expected: $pbkdf2-sha512$i=…$salt$key)");
        }
    }

    static PasswordHash of(int iterations, byte[] salt, byte[] key) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$pbkdf2-sha512$i=" + iterations + '$' + base64.encodeToString(salt) + '$'
                + base64.encodeToString(key));
    }

    int iterations() {
        return Integer.parseInt(part(1));
    }

    byte[] salt() {
        return Base64.getDecoder().decode(part(2));
    }

    byte[] key() {
        return Base64.getDecoder().decode(part(3));
    }

    private String part(int number) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalStateException("a password hash changed its form");
        }
        return form.group(number);
    }

    @Override
    public String toString() {
        return "***";
    }
}
