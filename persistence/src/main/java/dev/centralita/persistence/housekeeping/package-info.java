/** Agents and closings in the hub's database, in the tables the predecessor left. */
@NullMarked
package dev.centralita.persistence.housekeeping;

import org.jspecify.annotations.NullMarked;
