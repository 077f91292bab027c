package dev.centralita.web.request;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one type looks in JSON.
 *
 * @param code what a value is that cannot be read
 * @param zero what stands in a primitive's place as long as its value is wrong
 */
record JsonKind(String code, @Nullable Object zero, Function<JsonValue, Optional<Object>> reader) {

    private static final JsonKind INT = new JsonKind(
            "not-a-whole-number", 0, number(value -> value.bigDecimalValue().intValueExact()));
    private static final JsonKind LONG = new JsonKind(
            "not-a-whole-number", 0L, number(value -> value.bigDecimalValue().longValueExact()));
    private static final JsonKind DOUBLE = new JsonKind("not-a-number", 0.0, number(JsonNumber::doubleValue));
    private static final JsonKind FLAG = new JsonKind("not-true-or-false", false, JsonKind::flag);

    private static final Map<Class<?>, JsonKind> KINDS = Map.ofEntries(
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(double.class, DOUBLE),
            Map.entry(Double.class, DOUBLE),
            Map.entry(boolean.class, FLAG),
            Map.entry(Boolean.class, FLAG),
            Map.entry(BigDecimal.class, new JsonKind("not-a-number", null, number(JsonNumber::bigDecimalValue))),
            Map.entry(String.class, new JsonKind("not-text", null, text(text -> text))),
            Map.entry(Instant.class, new JsonKind("not-a-moment", null, text(Instant::parse))),
            Map.entry(LocalDate.class, new JsonKind("not-a-date", null, text(LocalDate::parse))),
            Map.entry(Duration.class, new JsonKind("not-a-duration", null, text(Duration::parse))));

    static Optional<JsonKind> of(Class<?> type) {
        return Optional.ofNullable(KINDS.get(type));
    }

    Optional<Object> read(JsonValue json) {
        try {
            return reader.apply(json);
        } catch (DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    private static Function<JsonValue, Optional<Object>> number(Function<JsonNumber, Object> reader) {
        return json -> json instanceof JsonNumber value ? Optional.of(reader.apply(value)) : Optional.empty();
    }

    /** PostgreSQL keeps no text with a NUL in it, so we take none. */
    private static Function<JsonValue, Optional<Object>> text(Function<String, Object> reader) {
        return json -> json instanceof JsonString value && value.getString().indexOf('\0') < 0
                ? Optional.of(reader.apply(value.getString()))
                : Optional.empty();
    }

    private static Optional<Object> flag(JsonValue json) {
        return switch (json.getValueType()) {
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
