package dev.centralita.persistence.telephony;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Why MySQL did not take a statement: for what is in it, or for now. */
final class Refusals {

    /** MySQL gives a character that does not fit its column no state of its own. */
    private static final int INCORRECT_STRING = 1366;

    private static final int LOCKED_FOR_TOO_LONG = 1205;

    private static final int CHANGED_SINCE_READ = 1020;

    private Refusals() {}

    /** Whether a value is the reason: too long, out of range, or against a rule of the table. */
    static boolean isOfValue(JdbiException failure) {
        return cause(failure)
                .filter(cause ->
                        isOfClass(cause, "22") || isOfClass(cause, "23") || cause.getErrorCode() == INCORRECT_STRING)
                .isPresent();
    }

    /** Whether the same may be taken later: others held locks, or the line broke. */
    static boolean isForNow(JdbiException failure) {
        return cause(failure)
                .map(cause -> cause.getSQLState() == null
                        || isOfClass(cause, "40")
                        || isOfClass(cause, "08")
                        || cause.getErrorCode() == LOCKED_FOR_TOO_LONG
                        || cause.getErrorCode() == CHANGED_SINCE_READ)
                .orElse(true);
    }

    static String reason(JdbiException failure) {
        return cause(failure).map(SQLException::getMessage).orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    private static boolean isOfClass(SQLException cause, String stateClass) {
        return cause.getSQLState() != null && cause.getSQLState().startsWith(stateClass);
    }

    private static Optional<SQLException> cause(JdbiException failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, Objects::nonNull, each -> each == null ? null : each.getCause())
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
