/** What starts by itself. */
@NullMarked
package dev.centralita.jobs;

import org.jspecify.annotations.NullMarked;
