/** What every stand-in has: faults on demand, limits, answers. */
@NullMarked
package dev.centralita.testbed.standin;

import org.jspecify.annotations.NullMarked;
