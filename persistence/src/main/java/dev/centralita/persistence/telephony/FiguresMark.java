package dev.centralita.persistence.telephony;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Up to where a table's writings have been summed up. The mark and the rows' moments of writing are by the database's
 * clock, and what is younger than nearly every transaction lasts is left for later. A longer one shows its rows when the
 * mark has passed them, so a second mark follows some minutes behind.
 *
 * @param id in the table {@code figures_mark}
 * @param written the rows to be summed up, as a table and a condition
 * @param settled how old a writing is before it counts
 * @param apart how far the mark must be behind for another look
 */
record FiguresMark(int id, String written, Duration settled, Duration apart) {

    /** Rows are looked at when they are some seconds old. */
    static FiguresMark soon(int id, String written) {
        return new FiguresMark(id, written, Duration.ofSeconds(3), Duration.ZERO);
    }

    /** Rows are looked at once more, when every transaction has ended. */
    static FiguresMark again(int id, String written) {
        return new FiguresMark(id, written, Duration.ofMinutes(10), Duration.ofMinutes(20));
    }

    /** Rows that were written one after another, of the first moment exclusively. */
    record Portion(String after, String upTo, int rows) {}

    /** Has the next rows summed up, about so many; tells whether there are more. */
    boolean moveOn(Handle sql, int rows, Consumer<Portion> summing) {
        Optional<Portion> next = next(sql, rows);
        next.ifPresent(portion -> {
            summing.accept(portion);
            moveOver(portion, sql);
        });
        return next.filter(portion -> portion.rows() == rows).isPresent();
    }

    /** Of several nodes one at a time gets past the mark's lock. */
    private Optional<Portion> next(Handle sql, int rows) {
        return sql.createQuery("select cast(written_at as char) from figures_mark"
                        + " where id = :id and written_at <= now(6) - interval :apart second for update")
                .bind("id", id)
                .bind("apart", apart.toSeconds())
                .mapTo(String.class)
                .findOne()
                .flatMap(mark -> after(mark, sql, rows));
    }

    private Optional<Portion> after(String mark, Handle sql, int rows) {
        return sql.createQuery("select cast(max(written_at) as char) as moment, count(*) as found from ("
                        + "select written_at from " + written
                        + " and written_at > :mark and written_at <= now(6) - interval :settled second"
                        + " order by written_at limit :rows) as next_ones")
                .bind("mark", mark)
                .bind("settled", settled.toSeconds())
                .bind("rows", rows)
                .map((row, context) -> new Portion(mark, row.getString("moment"), row.getInt("found")))
                .filter(portion -> portion.rows() > 0)
                .findFirst();
    }

    private void moveOver(Portion portion, Handle sql) {
        sql.createUpdate("update figures_mark set written_at = :upTo where id = :id")
                .bind("upTo", portion.upTo())
                .bind("id", id)
                .execute();
    }
}
