/** Asterisk's own books, read for what was not heard: CEL, CDR and the queue log. */
@NullMarked
package dev.centralita.integration.asterisk.book;

import org.jspecify.annotations.NullMarked;
