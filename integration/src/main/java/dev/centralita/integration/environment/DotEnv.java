package dev.centralita.integration.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a {@code .env} file: {@code NAME=value} lines, {@code export} and quotes allowed, {@code #} comments. */
record DotEnv(Map<String, String> values) {

    private static final Pattern LINE = Pattern.compile(
            "\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|(.*?))\\s*(?:\\s#.*)?");

    DotEnv {
        values = Map.copyOf(values);
    }

    static DotEnv inWorkingDirectory() {
        Path file = Path.of(".env");
        if (!Files.isReadable(file)) {
            return new DotEnv(Map.of());
        }
        try {
            return of(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(".env cannot be read", unreadable);
        }
    }

    static DotEnv of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.replaceFirst("^\uFEFF", "")
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> values.put(line.group(1), value(line)));
        return new DotEnv(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String value(Matcher line) {
        for (int quoted = 2; quoted <= 3; quoted++) {
            if (line.group(quoted) != null) {
                return line.group(quoted);
            }
        }
        return line.group(4);
    }
}
