/** How a person gets a first password: by a link that works once. */
@NullMarked
package dev.centralita.administration.setup;

import org.jspecify.annotations.NullMarked;
