/** A hub that a test has to itself, so that it may be killed at any moment. */
@NullMarked
package dev.centralita.testbed.killable;

import org.jspecify.annotations.NullMarked;
