/** Who calls, and whether they may. */
@NullMarked
package dev.centralita.web.security;

import org.jspecify.annotations.NullMarked;
