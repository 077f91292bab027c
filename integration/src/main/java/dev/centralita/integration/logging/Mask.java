package dev.centralita.integration.logging;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Makes secrets unreadable: the ones that are set here, and whatever looks like one. */
final class Mask {

    static final String STARS = "***";

    /** A shorter one would mask half the words of the language. */
    private static final int SHORTEST = 4;

    private static final Pattern CREDENTIAL = Pattern.compile("(?i)\\b(bearer|basic)\\s+[a-z0-9._~+/=-]{6,}");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:authorization|cookie|x-api-key|api_access_token|password|passwd|secret)[\"']?\\s*[:=]\\s*[\"']?)"
                    + "(?!\\*\\*\\*)[^\\s\"',;&]+");

    private final List<String> secrets;

    Mask(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .map(String::strip)
                .filter(secret -> secret.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String over(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, STARS);
        }
        masked = CREDENTIAL.matcher(masked).replaceAll("$1 " + STARS);
        return NAMED.matcher(masked).replaceAll("$1" + STARS);
    }
}
