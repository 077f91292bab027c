package dev.centralita.testbed.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every user, password and address of this demonstration, in a file that only its owner can read. */
final class Credentials {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Credentials(Path file) {
        this.file = file;
    }

    static Credentials in(Path file) throws IOException {
        Credentials credentials = new Credentials(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    credentials.values.put(line.substring(0, equals), unquoted(line.substring(equals + 1)));
                }
            }
        }
        return credentials;
    }

    /** The value of that name; a fresh random one where there is none yet. */
    String secret(String name) {
        return values.computeIfAbsent(name, unknown -> fresh());
    }

    /** The value of that name, as it was written or as given. */
    String text(String name, String first) {
        return values.computeIfAbsent(name, unknown -> first);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    /** Replaces the file as a whole, so that a full disk never leaves half of it. */
    void save() throws IOException {
        StringBuilder text = new StringBuilder("# Made at the first start; used again at every later one.\n");
        values.forEach(
                (name, value) -> text.append(name).append("='").append(value).append("'\n"));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Values stand in single quotes, for the sake of shells; none holds such a quote itself. */
    private static String unquoted(String value) {
        return value.startsWith("'") && value.endsWith("'") && value.length() > 1
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static String fresh() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
