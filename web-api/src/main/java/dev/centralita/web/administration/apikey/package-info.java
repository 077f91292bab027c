/** API keys over HTTP. */
@NullMarked
package dev.centralita.web.administration.apikey;

import org.jspecify.annotations.NullMarked;
