/** Which program may call what, and until when. */
@NullMarked
package dev.centralita.administration.apikey;

import org.jspecify.annotations.NullMarked;
