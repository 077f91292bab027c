/** What every request passes before it reaches its resource. */
@NullMarked
package dev.centralita.web.entrance;

import org.jspecify.annotations.NullMarked;
