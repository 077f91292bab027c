/** A Huggy to try the hub against: thousands of chats, faults on demand, and a record of what was closed. */
@NullMarked
package dev.centralita.testbed.huggy;

import org.jspecify.annotations.NullMarked;
