/** The hub's REST interface as a script would use it. */
@NullMarked
package dev.centralita.testbed.client;

import org.jspecify.annotations.NullMarked;
