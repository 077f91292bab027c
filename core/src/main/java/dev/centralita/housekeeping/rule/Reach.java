package dev.centralita.housekeeping.rule;

import java.util.Set;

/**
 * How far a desk reaches: a rule may ask for no more.
 *
 * @param acts what can be done there; without {@link Act.Kind#REOPEN} nothing can be undone
 * @param statuses those in which conversations can be listed
 * @param traits what is known of a conversation beside its assignee and its newest word
 */
public record Reach(Set<Act.Kind> acts, Set<Status> statuses, Set<Trait> traits) {

    public Reach {
        acts = Set.copyOf(acts);
        statuses = Set.copyOf(statuses);
        traits = Set.copyOf(traits);
    }

    public boolean canUndo() {
        return acts.contains(Act.Kind.REOPEN);
    }
}
