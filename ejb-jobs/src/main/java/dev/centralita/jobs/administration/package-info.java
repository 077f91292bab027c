/** The hub's own chores. */
@NullMarked
package dev.centralita.jobs.administration;

import org.jspecify.annotations.NullMarked;
