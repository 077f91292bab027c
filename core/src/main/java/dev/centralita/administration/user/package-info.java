/** Who works at the console, and what each may do. */
@NullMarked
package dev.centralita.administration.user;

import org.jspecify.annotations.NullMarked;
