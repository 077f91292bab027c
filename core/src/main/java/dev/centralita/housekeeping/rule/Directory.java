package dev.centralita.housekeeping.rule;

import java.util.List;

/** The names of a desk's inboxes, teams, labels and agents, for whoever writes a rule. */
public record Directory(List<Entry> inboxes, List<Entry> teams, List<Entry> labels, List<Entry> agents) {

    public Directory {
        inboxes = List.copyOf(inboxes);
        teams = List.copyOf(teams);
        labels = List.copyOf(labels);
        agents = List.copyOf(agents);
    }

    /** What the desk calls by a number and people by a name. */
    public record Entry(String id, String name) {}
}
