/** A Chatwoot to try the hub against: its API over its own tables, so that both always agree. */
@NullMarked
package dev.centralita.testbed.chatwoot;

import org.jspecify.annotations.NullMarked;
