package dev.centralita.housekeeping.rule;

import java.util.List;

/** The accounts of one platform that are set up here; each platform's adapter offers one such bean. */
public interface Desks {

    /** Each account once, in the order of the settings; also those that are off, with their reason. */
    List<Desk> desks();
}
