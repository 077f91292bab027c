/** Which jobs exist, when each ran, how it ended. */
@NullMarked
package dev.centralita.administration.job;

import org.jspecify.annotations.NullMarked;
