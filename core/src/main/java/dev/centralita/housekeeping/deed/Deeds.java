package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The record of what rules did: an errand before its first act, its outcome after the last, one errand for one rung. */
public interface Deeds {

    /**
     * How far each of these conversations has come on the rule's ladder; those at its foot are left out. What was undone
     * counts as done, and not as failed.
     */
    Map<ConversationId, Progress> progress(RuleName rule, DeskName desk, Collection<ConversationId> conversations);

    /**
     * Writes errands down before anything is done. A rung that has its errand gets no second one; one that is done or
     * undone, or that another living run works on, is not given out. Of what an earlier attempt wrote down, the same
     * acts keep their positions, and what is done stays known; another act never gets the position of one before it.
     *
     * @return what this run may set out on, in the order it was asked for
     */
    List<Errand> reserve(long run, RuleVersion version, List<Errand> errands);

    /**
     * Gives this run the errands that were left pending by itself before its node died, or by runs that have ended; the
     * longest untouched first.
     *
     * @param only the conversations in question, or empty for all
     */
    List<Errand> takeUnfinished(long run, RuleVersion version, Set<ConversationId> only, int most);

    /** The conversations with an errand that failed. */
    Set<ConversationId> failed(RuleName rule, DeskName desk);

    /** Gives this run the errands of these conversations that failed; the longest untouched first. */
    List<Errand> takeFailed(long run, RuleVersion version, Set<ConversationId> conversations, int most);

    /** Keeps outcomes; one that comes from an earlier attempt than the errand's present one is ignored. */
    void settle(Collection<Settlement> settlements);

    /** What this run has done or given up so far. */
    List<Settlement> settledBy(long run);

    /** Keeps why each conversation was last left alone or touched; answers those for whom that is news. */
    Set<ConversationId> notes(RuleName rule, DeskName desk, Map<ConversationId, Reason> reasons, Instant now);

    /** Errands with something done by this run that was not taken back yet, the newest step of a conversation first. */
    List<Errand> toBeUndone(long run);

    /** Keeps that a run took back what an errand did; what it could not take back is kept as it is. */
    void undone(long undoing, Collection<Rung> rungs);

    /** Forgets what was decided before; the number of errands forgotten. */
    int forgetDecidedBefore(Instant moment);
}
