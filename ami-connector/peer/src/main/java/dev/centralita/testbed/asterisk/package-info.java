/** An Asterisk that behaves as the script says, for tests and the demonstration. */
@NullMarked
package dev.centralita.testbed.asterisk;

import org.jspecify.annotations.NullMarked;
