/** Jobs that close conversations nobody tends. */
@NullMarked
package dev.centralita.jobs.housekeeping;

import org.jspecify.annotations.NullMarked;
