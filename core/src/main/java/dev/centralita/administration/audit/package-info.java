/** Who did what, when: written once, never changed, provably whole. */
@NullMarked
package dev.centralita.administration.audit;

import org.jspecify.annotations.NullMarked;
