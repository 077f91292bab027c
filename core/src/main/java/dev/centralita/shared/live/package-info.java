/** News for those who watch, while they watch. */
@NullMarked
package dev.centralita.shared.live;

import org.jspecify.annotations.NullMarked;
