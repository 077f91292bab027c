/** The extensions of agents, as the predecessor's readers know them. */
@NullMarked
package dev.centralita.telephony.extension;

import org.jspecify.annotations.NullMarked;
