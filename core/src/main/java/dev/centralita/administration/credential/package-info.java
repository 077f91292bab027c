/** Passwords and tokens: how they are made, kept and compared. */
@NullMarked
package dev.centralita.administration.credential;

import org.jspecify.annotations.NullMarked;
