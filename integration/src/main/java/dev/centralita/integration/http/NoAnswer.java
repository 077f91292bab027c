package dev.centralita.integration.http;

import dev.centralita.shared.Sentence;
import java.util.Locale;
import java.util.Map;

/** The other side gave no answer that could be used, also not after repeating. */
public class NoAnswer extends RuntimeException {

    private final Reason reason;
    private final String how;
    private final int httpStatus;

    NoAnswer(Reason reason, String how, int httpStatus) {
        super(how);
        this.reason = reason;
        this.how = how;
        this.httpStatus = httpStatus;
    }

    NoAnswer(Reason reason, String how) {
        this(reason, how, 0);
    }

    public Reason reason() {
        return reason;
    }

    /** What happened, to follow the system's name: {@code cannot be reached}. */
    public String how() {
        return how;
    }

    /** What happened to a call of a system, in any language. */
    public Sentence in(Call call, String system) {
        return Sentence.of("in-call", "{trouble} ({call})", Map.of("trouble", told(system), "call", call));
    }

    /** The same without the call. */
    public Sentence told(String system) {
        Map<String, ?> facts = Map.of("system", system);
        return switch (reason) {
            case UNREACHABLE -> Sentence.of("unreachable", "{system} cannot be reached", facts);
            case TOO_SLOW -> Sentence.of("too-slow", "{system} did not answer in time", facts);
            case CUT_OFF -> Sentence.of("cut-off", "{system} broke off in the middle of an answer", facts);
            case TOO_LARGE -> Sentence.of("answer-too-large", "{system} answered more than we read", facts);
            case UNREADABLE -> Sentence.of("unreadable", "{system} answered what cannot be read", facts);
            case HELD_BACK -> Sentence.of("held-back", "{system} is left in peace, since most calls failed", facts);
            case INTERRUPTED -> Sentence.of("interrupted", "{system} was not asked to the end, as we shut down", facts);
        };
    }

    /** The status of the answer that could not be used, or 0 where there was none. */
    public int httpStatus() {
        return httpStatus;
    }

    /** What stood in the way. */
    public enum Reason {
        UNREACHABLE,
        TOO_SLOW,
        CUT_OFF,
        TOO_LARGE,
        UNREADABLE,
        /** Not even asked, because it has been failing. */
        HELD_BACK,
        /** We are being shut down. */
        INTERRUPTED;

        /** Whether asking again may help. */
        boolean mayPass() {
            return this != TOO_LARGE && this != HELD_BACK && this != INTERRUPTED;
        }

        /** As a metric's label: {@code too-slow}. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
