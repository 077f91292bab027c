package dev.centralita.administration.audit;

import dev.centralita.shared.Digest;
import java.util.TreeMap;

/**
 * The seal of one entry: SHA-256 over the seal before it and everything the entry says.
 *
 * <p>Each text goes in with its length before it, so that no two different entries read the same.
 */
public record AuditHash(String hex) {

    /** What stands before the first entry. */
    public static final AuditHash BEGINNING = new AuditHash("0".repeat(64));

    public AuditHash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("audit hash: \"" + hex + "\" (expected: 64 hexadecimal digits)");
        }
    }

    public AuditHash then(long seq, Act act) {
        StringBuilder content = new StringBuilder();
        add(content, hex);
        add(content, Long.toString(seq));
        add(content, act.at().toString());
        add(content, act.by().kind().name());
        add(content, act.by().name());
        add(content, act.what());
        add(content, act.about());
        new TreeMap<>(act.details()).forEach((name, value) -> {
            add(content, name);
            add(content, value);
        });
        return new AuditHash(Digest.of(content.toString()));
    }

    private static void add(StringBuilder content, String text) {
        content.append(text.length()).append(':').append(text).append('\n');
    }
}
