/** Jobs, their runs and what these decided, over HTTP. */
@NullMarked
package dev.centralita.web.administration.job;

import org.jspecify.annotations.NullMarked;
