/** Chatwoot's accounts as desks: candidates from its own database or its API, acts through the API. */
@NullMarked
package dev.centralita.integration.chatwoot;

import org.jspecify.annotations.NullMarked;
