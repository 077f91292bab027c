package dev.centralita.integration.asterisk.book;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads single lines of a file of comma-separated values whose columns are known. */
record CsvLine(List<String> columns) {

    Row row(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
            CSVRecord values = parser.iterator().next();
            Map<String, String> cells = new HashMap<>();
            for (int column = 0; column < Math.min(columns.size(), values.size()); column++) {
                cells.put(columns.get(column), values.get(column));
            }
            return new Row(cells);
        } catch (IOException cut) {
            throw new IllegalArgumentException("line of a book: no comma-separated values", cut);
        }
    }
}
