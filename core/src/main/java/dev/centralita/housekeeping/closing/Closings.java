package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The log of closings at one desk: a row before the act, its outcome after it, one row for one silence. */
public interface Closings {

    /**
     * Writes candidates down before anything is done to them. A silence that has its row gets no second one; a row that
     * another living run works on, or that was closed after {@code collectedAt}, is not given out.
     *
     * @return what this run may act on, in the order of the candidates
     */
    List<Reservation> reserve(DeskName desk, ClosingOrder order, List<Candidate> candidates, Instant collectedAt);

    /** Gives this run the rows that were left pending by itself before its node died, or by runs that have ended. */
    List<Reservation> takeUnfinished(DeskName desk, ClosingOrder order);

    /**
     * Gives this run the rows of these conversations whose last attempt got no answer: whether they were closed is not
     * known.
     */
    List<Reservation> takeUnheard(DeskName desk, ClosingOrder order, Collection<ConversationId> conversations);

    /** Keeps outcomes; one that comes from an earlier attempt than the row's present one is ignored. */
    void settle(Collection<Settlement> settlements);

    /** What this run has settled so far. */
    List<Settlement> settledBy(long run);

    /** The conversations whose closing failed when it was last tried. */
    Set<ConversationId> failedAt(DeskName desk);
}
