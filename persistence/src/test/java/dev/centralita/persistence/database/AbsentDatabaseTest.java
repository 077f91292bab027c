package dev.centralita.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class AbsentDatabaseTest {

    private final Connection absent = AbsentDatabase.mariadb("telephony is off");

    @Test
    void it_says_what_kind_it_would_be() throws SQLException {
        assertThat(absent.getMetaData().getDatabaseProductName()).isEqualTo("MariaDB");
        assertThat(AbsentDatabase.postgres("away").getMetaData().getDatabaseProductName())
                .isEqualTo("PostgreSQL");
        assertThat(absent.getMetaData().getTypeInfo().next()).isFalse();
    }

    @Test
    void it_refuses_every_statement_and_says_why() {
        assertThatThrownBy(() -> absent.prepareStatement("select 1")).hasMessage("telephony is off");
        assertThatThrownBy(absent::createStatement).hasMessage("telephony is off");
    }

    @Test
    void it_is_no_valid_connection() throws SQLException {
        assertThat(absent.isValid(1)).isFalse();
    }
}
