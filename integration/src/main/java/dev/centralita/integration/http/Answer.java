package dev.centralita.integration.http;

import org.jspecify.annotations.Nullable;

/**
 * What the other side said at last.
 *
 * @param retryAfter the header of that name as it came, or null
 * @param bytes how many bytes the body had
 * @param attempt the how-manieth attempt it answers
 */
public record Answer(int status, @Nullable String retryAfter, String body, int bytes, int attempt) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Too many calls: everybody has to slow down. */
    boolean isTooMany() {
        return status == 429;
    }

    boolean isServerFault() {
        return status >= 500;
    }

    /** Says that this answer is not what the system promises; the call counts as failed and may be repeated. */
    public NoAnswer unreadable(String why) {
        return new NoAnswer(NoAnswer.Reason.UNREADABLE, "answered " + status + " with " + why, status);
    }

    /** Without the body: it may hold what customers wrote. */
    @Override
    public String toString() {
        return status + ", " + bytes + " bytes";
    }
}
