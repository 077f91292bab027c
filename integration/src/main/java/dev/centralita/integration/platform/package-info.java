/** What the adapters of chat platforms have in common. */
@NullMarked
package dev.centralita.integration.platform;

import org.jspecify.annotations.NullMarked;
