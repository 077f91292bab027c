package dev.centralita.housekeeping.closing;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import dev.centralita.housekeeping.ClosingReceipt;
import dev.centralita.housekeeping.ClosingReceipt.Ending;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One conversation, looked at once more and then closed: what the platform says now counts, not what its list said. */
final class ClosingAttempt {

    private static final System.Logger log = System.getLogger(ClosingAttempt.class.getName());
    private static final int NOT_FOUND = 404;

    private final ConversationDesk desk;
    private final ClosingRule rule;
    private final Clock clock;

    ClosingAttempt(ConversationDesk desk, ClosingRule rule, Clock clock) {
        this.desk = desk;
        this.rule = rule;
        this.clock = clock;
    }

    Settlement on(Reservation reservation) {
        ConversationId id = reservation.candidate().id();
        try {
            return desk.find(id)
                    .map(conversation -> closeUnlessChanged(reservation, conversation))
                    .orElseGet(() -> settled(reservation, ClosingState.GONE, Reason.GONE, NOT_FOUND, null));
        } catch (DeskRefused refused) {
            if (refused.httpStatus() == NOT_FOUND) {
                return settled(reservation, ClosingState.GONE, Reason.GONE, NOT_FOUND, null);
            }
            return failed(reservation, Reason.REFUSED, refused.httpStatus(), refused);
        } catch (DeskUnavailable unavailable) {
            return failed(reservation, Reason.UNAVAILABLE, unavailable.httpStatus(), unavailable);
        }
    }

    private Settlement closeUnlessChanged(Reservation reservation, Conversation conversation) {
        if (!conversation.isOpen()) {
            return closedBefore(reservation, null);
        }
        return change(reservation.candidate(), conversation)
                .map(reason -> settled(reservation, ClosingState.LEFT_OPEN, reason, null, null))
                .orElseGet(() -> close(reservation));
    }

    /** By an attempt of ours whose outcome was lost, else by somebody else. */
    private Settlement closedBefore(Reservation reservation, @Nullable Integer httpStatus) {
        Reason reason = reservation.wasTriedBefore() ? Reason.CLOSING_CONFIRMED : Reason.CLOSED_MEANWHILE;
        return settled(reservation, ClosingState.CLOSED, reason, httpStatus, null);
    }

    private Optional<Reason> change(Candidate chosen, Conversation conversation) {
        if (conversation.agent() != null && !conversation.agent().equals(chosen.agent())) {
            return Optional.of(Reason.MOVED_MEANWHILE);
        }
        return switch (rule.silence().standingOf(conversation, clock.instant())) {
            case TIME_UNREADABLE -> Optional.of(Reason.TIME_UNREADABLE);
            case NO_TIME -> Optional.of(Reason.NO_TIME);
            case YOUNG -> Optional.of(Reason.WROTE_MEANWHILE);
            case STALE ->
                hasNewerMessage(chosen, conversation) ? Optional.of(Reason.WROTE_MEANWHILE) : Optional.empty();
        };
    }

    private static boolean hasNewerMessage(Candidate chosen, Conversation conversation) {
        Instant silentSince = conversation.silentSince();
        return silentSince != null && chosen.isOlderThan(silentSince);
    }

    private Settlement close(Reservation reservation) {
        Candidate candidate = reservation.candidate();
        ClosingReceipt receipt = desk.close(candidate.id(), rule.wordsFor(candidate));
        if (receipt.ending() == Ending.CLOSED) {
            log.log(INFO, () -> "SUCCESS: Chat " + candidate.id() + " closed successfully via API");
        }
        return switch (receipt.ending()) {
            case CLOSED ->
                settled(reservation, ClosingState.CLOSED, Reason.SILENT_TOO_LONG, receipt.httpStatus(), null);
            case CLOSED_BEFORE -> closedBefore(reservation, receipt.httpStatus());
            case GONE -> settled(reservation, ClosingState.GONE, Reason.GONE, receipt.httpStatus(), null);
        };
    }

    private Settlement failed(Reservation reservation, Reason reason, int httpStatus, RuntimeException failure) {
        ConversationId id = reservation.candidate().id();
        log.log(ERROR, () -> "ERROR: Failed to close chat " + id + " via API: " + failure.getMessage());
        log.log(INFO, () -> "NOTE: Chat " + id + " was already logged to database, so we have a record");
        return settled(
                reservation, ClosingState.FAILED, reason, httpStatus > 0 ? httpStatus : null, failure.getMessage());
    }

    private Settlement settled(
            Reservation reservation,
            ClosingState state,
            Reason reason,
            @Nullable Integer httpStatus,
            @Nullable String error) {
        return new Settlement(reservation, state, reason, httpStatus, error, clock.instant());
    }
}
