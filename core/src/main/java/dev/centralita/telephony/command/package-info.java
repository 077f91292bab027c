/** Telling a PBX what to do: placing, ending and moving calls, resting and moving members of queues. */
@NullMarked
package dev.centralita.telephony.command;

import org.jspecify.annotations.NullMarked;
