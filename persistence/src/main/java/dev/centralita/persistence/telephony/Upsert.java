package dev.centralita.persistence.telephony;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements that write a row whether it is there already or not. */
final class Upsert {

    private Upsert() {}

    /** Each column takes the value bound under its own name. */
    static String into(String table, List<String> keys, List<String> columns) {
        List<String> all = Stream.concat(keys.stream(), columns.stream()).toList();
        return "insert into " + table + " (" + String.join(", ", all) + ") values ("
                + all.stream().map(column -> ":" + name(column)).collect(Collectors.joining(", "))
                + ") on duplicate key update "
                + columns.stream()
                        .map(column -> column + " = values(" + column + ")")
                        .collect(Collectors.joining(", "));
    }

    /** {@code linked_id} is bound as {@code linkedId}. */
    private static String name(String column) {
        StringBuilder name = new StringBuilder();
        for (int each = 0; each < column.length(); each++) {
            boolean isAfterGap = each > 0 && column.charAt(each - 1) == '_';
            if (column.charAt(each) != '_') {
                name.append(isAfterGap ? Character.toUpperCase(column.charAt(each)) : column.charAt(each));
            }
        }
        return name.toString();
    }
}
