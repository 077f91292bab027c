/** Signing in, staying signed in, and being locked out. */
@NullMarked
package dev.centralita.administration.session;

import org.jspecify.annotations.NullMarked;
