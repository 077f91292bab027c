package dev.centralita.web.telephony.grafana;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a dashboard is confined to: a column, {@code =} or {@code !=}, a value. */
public record FilterJson(
        @NotNull String key,
        @NotNull String operator,
        @Nullable String value) {

    static final String EQUAL = "=";
    static final String UNEQUAL = "!=";

    boolean isKnown() {
        return operator.equals(EQUAL) || operator.equals(UNEQUAL);
    }

    TableJson of(TableJson table) {
        return table.where(
                key, cell -> Objects.equals(value, cell == null ? "" : cell.toString()) == operator.equals(EQUAL));
    }
}
