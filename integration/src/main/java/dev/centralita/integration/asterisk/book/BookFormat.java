package dev.centralita.integration.asterisk.book;

import java.time.ZoneId;
import java.util.List;

/**
 * How a PBX writes its books.
 *
 * @param zone of the moments without one
 * @param cdrColumns of a file of call records, in their order
 * @param celColumns of a file of the log of channels
 */
record BookFormat(ZoneId zone, List<String> cdrColumns, List<String> celColumns) {

    BookFormat {
        cdrColumns = List.copyOf(cdrColumns);
        celColumns = List.copyOf(celColumns);
    }
}
