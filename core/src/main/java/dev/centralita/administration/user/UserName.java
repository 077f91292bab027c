package dev.centralita.administration.user;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name a person signs in with; capitals make no difference. */
public record UserName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,63}");

    public UserName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "user name: \"" + value
                            + "\" (expected: 3 to 64 letters a-z, digits, dots, dashes, underscores or @, the first a letter or digit)");
        }
    }

    /** Empty where the text cannot be anybody's name. */
    public static Optional<UserName> read(String text) {
        return FORM.matcher(text.strip().toLowerCase(Locale.ROOT)).matches()
                ? Optional.of(new UserName(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
