/** What rules do to conversations: written down before it is done, done once, and taken back on request. */
@NullMarked
package dev.centralita.housekeeping.deed;

import org.jspecify.annotations.NullMarked;
