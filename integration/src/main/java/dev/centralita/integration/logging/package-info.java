/** Where our log lines go, in which form, and what is masked in them. */
@NullMarked
package dev.centralita.integration.logging;

import org.jspecify.annotations.NullMarked;
