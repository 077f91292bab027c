package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.ClosingWords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are closed, and with what words.
 *
 * @param roles the agents whose conversations are looked at
 * @param comment the note that goes with each closing
 * @param asksForFeedback whether the customer gets a satisfaction survey
 * @param usualTabulation the classification where a conversation carries none
 */
public record ClosingRule(
        SilenceRule silence, Set<String> roles, String comment, boolean asksForFeedback, long usualTabulation) {

    public ClosingRule {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("roles: none (expected: at least one)");
        }
    }

    /** Eight characters that change with anything the rule says. */
    public String version() {
        SortedSet<String> sorted = new TreeSet<>(roles);
        String text =
                silence.allowed() + "\n" + sorted + "\n" + comment + "\n" + asksForFeedback + "\n" + usualTabulation;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The number a conversation is classified with: its own, else the usual one. */
    long tabulationOf(@Nullable String own) {
        return own != null && own.strip().matches("[0-9]{1,18}") && Long.parseLong(own.strip()) > 0
                ? Long.parseLong(own.strip())
                : usualTabulation;
    }

    ClosingWords wordsFor(Candidate candidate) {
        return new ClosingWords(Long.toString(candidate.tabulation()), comment, asksForFeedback);
    }
}
