/** Rules and what they did, in the hub's database. */
@NullMarked
package dev.centralita.persistence.housekeeping.rule;

import org.jspecify.annotations.NullMarked;
