package dev.centralita.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.XAConnection;
import org.junit.jupiter.api.Test;

class AbsentDatabaseTest {

    private final XAConnection absent = AbsentDatabase.connection("telephony is off");

    @Test
    void it_says_what_kind_it_would_be() throws SQLException {
        assertThat(absent.getConnection().getMetaData().getDatabaseProductName())
                .isEqualTo("MariaDB");
        assertThat(absent.getConnection().getMetaData().getTypeInfo().next()).isFalse();
    }

    @Test
    void it_refuses_every_statement_and_says_why() throws SQLException {
        Connection connection = absent.getConnection();

        assertThatThrownBy(() -> connection.prepareStatement("select 1")).hasMessage("telephony is off");
        assertThatThrownBy(connection::createStatement).hasMessage("telephony is off");
    }

    @Test
    void a_pool_can_tell_two_of_them_apart() {
        Set<XAConnection> pool = new HashSet<>(List.of(absent, AbsentDatabase.connection("telephony is off")));

        assertThat(pool).hasSize(2).contains(absent);
    }
}
