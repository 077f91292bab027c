/** The dependency table and the house rules as tests, and the proof that every gate fires. */
@NullMarked
package dev.centralita.architecture;

import org.jspecify.annotations.NullMarked;
