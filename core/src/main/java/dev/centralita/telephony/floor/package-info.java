/** The call centre as it is this moment: who waits, who can answer, which phone rings. */
@NullMarked
package dev.centralita.telephony.floor;

import org.jspecify.annotations.NullMarked;
