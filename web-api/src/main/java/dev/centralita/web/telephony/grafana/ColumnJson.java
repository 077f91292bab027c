package dev.centralita.web.telephony.grafana;

import dev.centralita.web.request.Words;
import java.lang.reflect.RecordComponent;
import java.time.Instant;

/**
 * A column of a table.
 *
 * @param type {@code time}, {@code string} or {@code number}
 */
public record ColumnJson(String text, String type) {

    private enum Type {
        TIME,
        STRING,
        NUMBER
    }

    static ColumnJson of(RecordComponent component) {
        return new ColumnJson(component.getName(), Words.of(typeOf(component.getType())));
    }

    private static Type typeOf(Class<?> type) {
        if (type == Instant.class) {
            return Type.TIME;
        }
        return type == String.class ? Type.STRING : Type.NUMBER;
    }

    boolean isNumber() {
        return type.equals(Words.of(Type.NUMBER));
    }
}
