/** How long agents are there, pause and are busy: what occupancy is made of. */
@NullMarked
package dev.centralita.telephony.attendance;

import org.jspecify.annotations.NullMarked;
