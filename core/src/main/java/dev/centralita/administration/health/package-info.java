/** Which part works, which is down and since when. */
@NullMarked
package dev.centralita.administration.health;

import org.jspecify.annotations.NullMarked;
