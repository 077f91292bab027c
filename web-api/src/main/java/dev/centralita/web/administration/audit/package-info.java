/** The audit over HTTP. */
@NullMarked
package dev.centralita.web.administration.audit;

import org.jspecify.annotations.NullMarked;
