/** The exchanges whose calls we follow: where they are and how the line to each stands. */
@NullMarked
package dev.centralita.telephony.pbx;

import org.jspecify.annotations.NullMarked;
