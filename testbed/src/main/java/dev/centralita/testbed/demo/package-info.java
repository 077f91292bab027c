/** The hub with everything around it, started by one command. */
@NullMarked
package dev.centralita.testbed.demo;

import org.jspecify.annotations.NullMarked;
