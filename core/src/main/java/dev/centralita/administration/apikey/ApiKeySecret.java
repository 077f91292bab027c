package dev.centralita.administration.apikey;

import dev.centralita.administration.credential.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program sends: {@code ck_<prefix>_<secret>}. The prefix tells keys apart, the secret opens. */
public record ApiKeySecret(String prefix, Token secret) {

    private static final int PREFIX_LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("ck_([a-z0-9]{" + PREFIX_LENGTH + "})_([A-Za-z0-9_-]{20,100})");

    public static ApiKeySecret fresh() {
        String prefix = Token.fresh().digest().substring(0, PREFIX_LENGTH).toLowerCase(Locale.ROOT);
        return new ApiKeySecret(prefix, Token.fresh());
    }

    /** Empty where the text cannot be a key. */
    public static Optional<ApiKeySecret> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ApiKeySecret(form.group(1), new Token(form.group(2))))
                : Optional.empty();
    }

    /** The whole key; shown once, to whoever asked for it. */
    public String reveal() {
        return "ck_" + prefix + '_' + secret.reveal();
    }
}
