/** The few values that several areas use. */
@NullMarked
package dev.centralita.shared;

import org.jspecify.annotations.NullMarked;
