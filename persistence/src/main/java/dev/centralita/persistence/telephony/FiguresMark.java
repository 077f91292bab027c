package dev.centralita.persistence.telephony;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Up to where a table's writings have been summed up. The mark and the rows' moments of writing are by the database's
 * clock, and what is younger than any transaction may last is left for later.
 *
 * @param id in the table {@code figures_mark}
 * @param written the rows to be summed up, as a table and a condition
 */
record FiguresMark(int id, String written) {

    /** Rows that were written one after another, of the first moment exclusively. */
    record Portion(String after, String upTo, int rows) {}

    /** What comes next, about as many rows as that. Of several nodes one at a time gets past the mark's lock. */
    Optional<Portion> next(Handle sql, int rows) {
        String mark = sql.createQuery("select cast(written_at as char) from figures_mark where id = :id for update")
                .bind("id", id)
                .mapTo(String.class)
                .one();
        return sql.createQuery("select cast(max(written_at) as char) as moment, count(*) as found from ("
                        + "select written_at from " + written
                        + " and written_at > :mark and written_at <= now(6) - interval 3 second"
                        + " order by written_at limit :rows) as next_ones")
                .bind("mark", mark)
                .bind("rows", rows)
                .map((row, context) -> new Portion(mark, row.getString("moment"), row.getInt("found")))
                .filter(portion -> portion.rows() > 0)
                .findFirst();
    }

    /** What was in the portion has been summed up. */
    void moveOver(Portion portion, Handle sql) {
        sql.createUpdate("update figures_mark set written_at = :upTo where id = :id")
                .bind("upTo", portion.upTo())
                .bind("id", id)
                .execute();
    }
}
