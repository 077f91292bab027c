/** What people do at the console, in a browser. */
@NullMarked
package dev.centralita.testbed.console;

import org.jspecify.annotations.NullMarked;
