/** Nulab's zxcvbn, which estimates how soon a password would be guessed. */
@NullMarked
package dev.centralita.integration.zxcvbn;

import org.jspecify.annotations.NullMarked;
