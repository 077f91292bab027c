/** What was closed, what was not, and why. */
@NullMarked
package dev.centralita.web.housekeeping;

import org.jspecify.annotations.NullMarked;
