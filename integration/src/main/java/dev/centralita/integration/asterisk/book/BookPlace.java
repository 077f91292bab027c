package dev.centralita.integration.asterisk.book;

import java.time.Instant;

/** Where books are, each PBX's in a place of its own. */
interface BookPlace {

    /**
     * All that was written since a moment.
     *
     * @throws dev.centralita.telephony.gap.BooksAway if it cannot be read, or is too much
     */
    Notebook readSince(Instant moment, BookFormat format);
}
