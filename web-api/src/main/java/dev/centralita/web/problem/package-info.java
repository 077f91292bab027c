/** What went wrong, in one shape and in the caller's language. */
@NullMarked
package dev.centralita.web.problem;

import org.jspecify.annotations.NullMarked;
