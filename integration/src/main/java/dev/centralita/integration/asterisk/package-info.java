/** Asterisk: where its manager interfaces are, and its place in the health report. */
@NullMarked
package dev.centralita.integration.asterisk;

import org.jspecify.annotations.NullMarked;
