package dev.centralita.testbed.huggy;

import java.time.Duration;
import java.util.List;

/**
 * What to begin with.
 *
 * @param agents their ids; the first ones get most of the chats
 * @param staleShare how many of the chats are silent for longer than allowed, from 0 to 1
 * @param oddShare how many are written in an odd form, from 0 to 1
 * @param allowed how long a chat may be silent
 * @param number the same number gives the same chats
 */
public record Seed(List<Long> agents, int chats, double staleShare, double oddShare, Duration allowed, long number) {

    public Seed {
        agents = List.copyOf(agents);
        if (agents.isEmpty()) {
            throw new IllegalArgumentException("agents: [] (expected: at least one)");
        }
    }

    /** So many chats of these agents, a third of them stale for three days, a tenth odd. */
    public static Seed usual(List<Long> agents, int chats) {
        return new Seed(agents, chats, 0.34, 0.1, Duration.ofDays(3), 7);
    }
}
