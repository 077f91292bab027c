/** The audit in the hub's database. */
@NullMarked
package dev.centralita.persistence.administration.audit;

import org.jspecify.annotations.NullMarked;
