/** Calls from their first channel to their last: what was heard of them, what became of them, where they are kept. */
@NullMarked
package dev.centralita.telephony.call;

import org.jspecify.annotations.NullMarked;
