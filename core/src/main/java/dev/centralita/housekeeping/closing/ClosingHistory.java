package dev.centralita.housekeeping.closing;

import java.util.List;
import java.util.Optional;

/** The log of closings for those who look things up. */
public interface ClosingHistory {

    List<Closing> find(ClosingSearch search);

    Optional<Closing> find(long id);

    /** What was settled in the last seconds before the latest settlement, that one included. */
    List<Closing> latelySettled();
}
