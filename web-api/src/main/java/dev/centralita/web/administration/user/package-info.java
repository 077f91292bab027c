/** Signing in, the first setup and the people at the console, over HTTP. */
@NullMarked
package dev.centralita.web.administration.user;

import org.jspecify.annotations.NullMarked;
