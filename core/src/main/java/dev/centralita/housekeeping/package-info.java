/** Closing, resolving and reopening conversations at the desks. */
@NullMarked
package dev.centralita.housekeeping;

import org.jspecify.annotations.NullMarked;
