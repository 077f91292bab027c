package dev.centralita.housekeeping.closing;

import java.util.List;
import java.util.Set;

/** The people whose conversations we look after, as the operator's table names them. */
public interface Agents {

    /** Everybody with one of the roles, always in the same order. */
    List<EnlistedAgent> withRoles(Set<String> roles);
}
