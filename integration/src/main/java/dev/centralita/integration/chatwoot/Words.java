package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.rule.Priority;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chatwoot's codes and words in ours. */
final class Words {

    /** Of message {@code m}: nobody has heard what a channel refused. */
    static final String HAS_ARRIVED = "m.status is distinct from 3";

    private Words() {}

    static Status status(int code) {
        return switch (code) {
            case 0 -> Status.OPEN;
            case 1 -> Status.RESOLVED;
            case 2 -> Status.PENDING;
            case 3 -> Status.SNOOZED;
            default -> throw new IllegalArgumentException("status: " + code + " (expected: 0 to 3)");
        };
    }

    static int code(Status status) {
        return switch (status) {
            case OPEN -> 0;
            case RESOLVED -> 1;
            case PENDING -> 2;
            case SNOOZED -> 3;
        };
    }

    static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** Empty for none and for one of a later Chatwoot. */
    static Optional<Status> status(@Nullable String word) {
        return among(Status.values(), word);
    }

    /** None also where a later Chatwoot has one that we do not know. */
    static @Nullable Priority priority(@Nullable String word) {
        return among(Priority.values(), word).orElse(null);
    }

    /** As for the word. */
    static @Nullable Priority priority(int code) {
        return switch (code) {
            case 0 -> Priority.LOW;
            case 1 -> Priority.MEDIUM;
            case 2 -> Priority.HIGH;
            case 3 -> Priority.URGENT;
            default -> null;
        };
    }

    private static <E extends Enum<E>> Optional<E> among(E[] known, @Nullable String word) {
        return Stream.of(known)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    static String role(int code) {
        return code == 1 ? "administrator" : "agent";
    }

    /**
     * Whose public message it is.
     *
     * @param sender its sender's type, or null where an automation sent it
     */
    static Speaker speaker(boolean isIncoming, boolean isOurs, @Nullable String sender) {
        if (isIncoming) {
            return Speaker.CUSTOMER;
        }
        if (isOurs) {
            return Speaker.HUB;
        }
        return "user".equalsIgnoreCase(sender) ? Speaker.AGENT : Speaker.BOT;
    }
}
