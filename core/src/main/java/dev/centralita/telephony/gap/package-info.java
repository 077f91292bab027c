/** Spans in which a PBX was not heard, and what its own books say of them. */
@NullMarked
package dev.centralita.telephony.gap;

import org.jspecify.annotations.NullMarked;
