/** People, sessions, API keys and the audit in the hub's database. */
@NullMarked
package dev.centralita.persistence.administration;

import org.jspecify.annotations.NullMarked;
