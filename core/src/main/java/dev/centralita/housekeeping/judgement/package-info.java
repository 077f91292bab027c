/** What a rule makes of a conversation, and why; a matter of the facts at hand and nothing else. */
@NullMarked
package dev.centralita.housekeeping.judgement;

import org.jspecify.annotations.NullMarked;
