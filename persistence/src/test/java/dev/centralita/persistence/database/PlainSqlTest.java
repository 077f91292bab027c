package dev.centralita.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

class PlainSqlTest {

    @Test
    void of_statements_that_are_said_together_none_stays_where_one_is_refused() throws IOException {
        try (HubDatabase database = HubDatabase.started()) {
            HubSql hub = database.sql();
            hub.with(sql -> sql.execute("create table pair (place int primary key)"));

            assertThatThrownBy(() -> hub.with(sql -> {
                        sql.execute("insert into pair values (1)");
                        return sql.execute("insert into pair values (1)");
                    }))
                    .isInstanceOf(JdbiException.class);

            int kept = hub.with(sql ->
                    sql.select("select count(*) from pair").mapTo(int.class).one());
            assertThat(kept).isZero();
        }
    }
}
