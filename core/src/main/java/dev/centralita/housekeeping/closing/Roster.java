package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.AgentId;
import java.util.ArrayList;
import java.util.List;

/**
 * The agents of one run.
 *
 * @param unusable the lines of the table that name nobody
 */
record Roster(List<AgentId> agents, List<EnlistedAgent> unusable) {

    Roster {
        agents = List.copyOf(agents);
        unusable = List.copyOf(unusable);
    }

    static Roster of(List<EnlistedAgent> enlisted) {
        List<AgentId> agents = new ArrayList<>();
        List<EnlistedAgent> unusable = new ArrayList<>();
        for (EnlistedAgent line : enlisted) {
            line.id().ifPresentOrElse(agents::add, () -> unusable.add(line));
        }
        return new Roster(agents.stream().distinct().toList(), unusable);
    }

    /** Another agent comes first in every run. */
    Roster startingWith(long turn) {
        return new Roster(FairOrder.rotated(agents, turn), unusable);
    }
}
