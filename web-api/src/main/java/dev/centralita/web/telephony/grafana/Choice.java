package dev.centralita.web.telephony.grafana;

import dev.centralita.shared.Worded;

/** What can be chosen beside a metric. */
enum Choice implements Worded {
    GRAIN("Cut by"),
    SPLIT("Told apart by"),
    PBX("PBX"),
    QUEUE("Queue"),
    AGENT("Agent"),
    /** As a line over time; without one there is a table of all. */
    FIGURE("Figure"),
    ZONE("Time zone");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
