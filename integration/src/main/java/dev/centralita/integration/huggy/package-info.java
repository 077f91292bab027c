/** Huggy's chats in our words. */
@NullMarked
package dev.centralita.integration.huggy;

import org.jspecify.annotations.NullMarked;
