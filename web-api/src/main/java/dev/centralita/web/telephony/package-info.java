/** Telephony over HTTP. */
@NullMarked
package dev.centralita.web.telephony;

import org.jspecify.annotations.NullMarked;
