package dev.centralita.persistence.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one statement, as an array for each column: {@code unnest(:names, :numbers)} makes them rows again.
 *
 * @param <R> what a row is made of
 */
public final class Columns<R> {

    private final Collection<R> rows;
    private final Map<String, List<@Nullable String>> texts = new LinkedHashMap<>();
    private final Map<String, List<@Nullable Long>> numbers = new LinkedHashMap<>();

    private Columns(Collection<R> rows) {
        this.rows = rows;
    }

    public static <R> Columns<R> of(Collection<R> rows) {
        return new Columns<>(rows);
    }

    public Columns<R> texts(String name, Function<? super R, ? extends @Nullable String> cell) {
        texts.put(name, cells(cell));
        return this;
    }

    public Columns<R> numbers(String name, Function<? super R, ? extends @Nullable Long> cell) {
        numbers.put(name, cells(cell));
        return this;
    }

    private <T> List<@Nullable T> cells(Function<? super R, ? extends @Nullable T> cell) {
        List<@Nullable T> cells = new ArrayList<>(rows.size());
        rows.forEach(row -> cells.add(cell.apply(row)));
        return cells;
    }

    /** Binds each column to the parameter of its name. */
    public <S extends SqlStatement<S>> S bindTo(S statement) {
        texts.forEach((name, cells) -> statement.bindArray(name, String.class, cells));
        numbers.forEach((name, cells) -> statement.bindArray(name, Long.class, cells));
        return statement;
    }
}
