package dev.centralita.telephony.attendance;

import java.time.Instant;
import java.util.List;

/**
 * What is kept of one PBX.
 *
 * @param quarters whole sums, which take the place of what was kept of the same quarter before
 * @param latest what everybody did when this was taken
 */
public record DutySheet(List<Sum> quarters, List<Doing> latest) {

    public DutySheet {
        quarters = List.copyOf(quarters);
        latest = List.copyOf(latest);
    }

    /** One quarter of an hour of somebody's. */
    public record Sum(Instant start, Duty duty, TimeSpent spent) {}

    /** What somebody was at, and the moment until which that is in the sums. */
    public record Doing(Duty duty, Activity activity, Instant until) {}
}
