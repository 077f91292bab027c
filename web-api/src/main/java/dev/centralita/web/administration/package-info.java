/** Health, jobs, users, keys and audit over HTTP. */
@NullMarked
package dev.centralita.web.administration;

import org.jspecify.annotations.NullMarked;
