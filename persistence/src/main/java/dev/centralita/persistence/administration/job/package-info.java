/** Jobs and their runs on PostgreSQL; every act is one statement, so that two nodes never meet half-way. */
@NullMarked
package dev.centralita.persistence.administration.job;

import org.jspecify.annotations.NullMarked;
