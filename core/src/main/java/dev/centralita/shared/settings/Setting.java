package dev.centralita.shared.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing an operator can set.
 *
 * @param name the variable's name, the same in the environment, in {@code .env} and as a system property
 * @param expected what a right value looks like, in words
 * @param meaning what it changes, in a sentence
 * @param fallback the value's text where none is set, or null where there is none
 * @param replaces the predecessors' variables that stand for it, as {@code service: NAME}
 * @param parser from text to value; throws {@link IllegalArgumentException} or a time-format error on a wrong text
 */
public record Setting<T>(
        String name,
        String expected,
        String meaning,
        @Nullable String fallback,
        List<String> replaces,
        boolean isSecret,
        Function<String, T> parser) {

    public Setting {
        replaces = List.copyOf(replaces);
    }

    public static Setting<String> text(String name, String meaning) {
        return new Setting<>(name, "text", meaning, null, List.of(), false, text -> text);
    }

    public static Setting<Secret> secret(String name, String meaning) {
        return new Setting<>(name, "secret text", meaning, null, List.of(), true, Secret::new);
    }

    public static Setting<Integer> number(String name, int least, int most, String meaning) {
        return new Setting<>(
                name, "whole number from " + least + " to " + most, meaning, null, List.of(), false, text -> {
                    int value = Integer.parseInt(text.strip());
                    if (value < least || value > most) {
                        throw new IllegalArgumentException();
                    }
                    return value;
                });
    }

    /** A secret that travels in a header. */
    public static Setting<Secret> token(String name, String meaning) {
        return new Setting<>(name, "secret text without blanks", meaning, null, List.of(), true, text -> {
            if (!text.strip().matches("[\\x21-\\x7e]+")) {
                throw new IllegalArgumentException();
            }
            return new Secret(text.strip());
        });
    }

    /** How many of something there may be in a second. */
    public static Setting<Double> rate(String name, String meaning) {
        return new Setting<>(name, "number from 0.1 to 1000", meaning, null, List.of(), false, text -> {
            double value = new BigDecimal(text.strip()).doubleValue();
            if (value < 0.1 || value > 1000) {
                throw new IllegalArgumentException();
            }
            return value;
        });
    }

    public static Setting<Boolean> flag(String name, String meaning) {
        return new Setting<>(name, "true or false", meaning, null, List.of(), false, text -> switch (text.strip()
                .toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    public static Setting<Duration> duration(String name, String meaning) {
        return new Setting<>(
                name, "ISO-8601 duration above zero, as PT5M or P3D", meaning, null, List.of(), false, text -> {
                    Duration value = Duration.parse(text.strip());
                    if (value.isNegative() || value.isZero()) {
                        throw new IllegalArgumentException();
                    }
                    return value;
                });
    }

    public static Setting<ZoneId> zone(String name, String meaning) {
        return new Setting<>(
                name,
                "time zone of the IANA list, as America/Sao_Paulo",
                meaning,
                null,
                List.of(),
                false,
                text -> ZoneId.of(text.strip()));
    }

    public static Setting<URI> address(String name, String meaning) {
        return new Setting<>(name, "http or https address", meaning, null, List.of(), false, text -> {
            URI address = URI.create(text.strip());
            if (address.getHost() == null
                    || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                throw new IllegalArgumentException();
            }
            return address;
        });
    }

    public static <E extends Enum<E>> Setting<E> choice(String name, Class<E> type, String meaning) {
        List<String> words = java.util.Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return new Setting<>(
                name,
                "one of " + String.join(", ", words),
                meaning,
                null,
                List.of(),
                false,
                text -> Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT)));
    }

    /** A setting whose form is the area's own. */
    public static <T> Setting<T> of(String name, String expected, String meaning, Function<String, T> parser) {
        return new Setting<>(name, expected, meaning, null, List.of(), false, parser);
    }

    public Setting<T> or(String text) {
        return new Setting<>(name, expected, meaning, text, replaces, isSecret, parser);
    }

    public Setting<T> inPlaceOf(String... older) {
        return new Setting<>(name, expected, meaning, fallback, List.of(older), isSecret, parser);
    }

    /** The same setting, its value never shown. */
    public Setting<T> masked() {
        return new Setting<>(name, expected, meaning, fallback, replaces, true, parser);
    }

    /** The names under which a value is looked up: ours first, then the predecessors' that differ. */
    public List<String> names() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(name),
                        replaces.stream()
                                .map(older ->
                                        older.substring(older.indexOf(':') + 1).strip()))
                .distinct()
                .toList();
    }

    Optional<String> textIn(Function<String, Optional<String>> source) {
        return names().stream()
                .map(source)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .or(() -> Optional.ofNullable(fallback));
    }
}
