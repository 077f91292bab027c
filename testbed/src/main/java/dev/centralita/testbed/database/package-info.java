/** The two databases as they are in production, started from Maven Central's binaries with users and passwords of their own. */
@NullMarked
package dev.centralita.testbed.database;

import org.jspecify.annotations.NullMarked;
