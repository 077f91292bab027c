/** Closing conversations that nobody tends, and the record of each closing. */
@NullMarked
package dev.centralita.housekeeping.closing;

import org.jspecify.annotations.NullMarked;
