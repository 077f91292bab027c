/** Rules that say which conversations are touched, when, and by which ladder of acts. */
@NullMarked
package dev.centralita.housekeeping.rule;

import org.jspecify.annotations.NullMarked;
