/** The rules that are written down, with every version there ever was. */
@NullMarked
package dev.centralita.housekeeping.rulebook;

import org.jspecify.annotations.NullMarked;
