/** API keys in the hub's database. */
@NullMarked
package dev.centralita.persistence.administration.apikey;

import org.jspecify.annotations.NullMarked;
