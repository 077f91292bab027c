/** What the hub tells of its own accord, to whoever watches. */
@NullMarked
package dev.centralita.web.live;

import org.jspecify.annotations.NullMarked;
