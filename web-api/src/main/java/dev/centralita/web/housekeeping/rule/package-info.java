/** Rules over HTTP: written, previewed, carried over, and explained. */
@NullMarked
package dev.centralita.web.housekeeping.rule;

import org.jspecify.annotations.NullMarked;
