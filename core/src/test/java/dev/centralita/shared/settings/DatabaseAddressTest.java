package dev.centralita.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    private static final String PASSWORD = "p@ss:w/r?d%+1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ana:p%40ss%3Aw%2Fr%3Fd%25+1@db.example:6432/hub",
                "postgres://ana:p%40ss%3Aw%2Fr%3Fd%25%2B1@db.example:6432/hub",
                "postgresql://ana:p@ss:w/r?d%+1@db.example:6432/hub",
                "jdbc:postgresql://ana:p@ss:w/r?d%+1@db.example:6432/hub",
                "jdbc:postgresql://db.example:6432/hub?user=ana&password=p@ss:w/r?d%+1",
                "jdbc:postgresql://db.example:6432/hub?password=p%40ss%3Aw%2Fr%3Fd%25+1&user=ana",
                "  postgresql://ana:p@ss:w/r?d%+1@db.example:6432/hub \n"
            })
    void every_form_of_a_postgresql_address_keeps_the_password_as_it_is(String form) {
        DatabaseAddress address = DatabaseAddress.postgres(form);

        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:6432/hub");
        assertThat(address.user()).isEqualTo("ana");
        assertThat(address.password().reveal()).isEqualTo(PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana:p@ss:w/r?d%+1@tcp(db.example:3307)/call_center",
                "ana:p@ss:w/r?d%+1@tcp(db.example:3307)/call_center?parseTime=true&loc=Local",
                "mysql://ana:p%40ss%3Aw%2Fr%3Fd%25+1@db.example:3307/call_center",
                "mariadb://ana:p@ss:w/r?d%+1@db.example:3307/call_center",
                "jdbc:mysql://db.example:3307/call_center?user=ana&password=p@ss:w/r?d%+1",
                "jdbc:mariadb://ana:p@ss:w/r?d%+1@db.example:3307/call_center"
            })
    void every_form_of_a_mysql_address_keeps_the_password_as_it_is(String form) {
        DatabaseAddress address = DatabaseAddress.mysql(form);

        assertThat(address.url()).isEqualTo("jdbc:mariadb://db.example:3307/call_center");
        assertThat(address.user()).isEqualTo("ana");
        assertThat(address.password().reveal()).isEqualTo(PASSWORD);
    }

    @Test
    void the_usual_port_needs_no_mention() {
        assertThat(DatabaseAddress.postgres("postgresql://ana@db/hub").url())
                .isEqualTo("jdbc:postgresql://db:5432/hub");
        assertThat(DatabaseAddress.mysql("ana:x@tcp(db)/cc").url()).isEqualTo("jdbc:mariadb://db:3306/cc");
        assertThat(DatabaseAddress.postgres("postgresql://ana@[::1]/hub").url())
                .isEqualTo("jdbc:postgresql://[::1]:5432/hub");
    }

    @Test
    void options_go_along() {
        assertThat(DatabaseAddress.postgres("postgresql://ana:x@db/hub?sslmode=require&application_name=a@b")
                        .url())
                .isEqualTo("jdbc:postgresql://db:5432/hub?sslmode=require&application_name=a@b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db",
                "mysql://ana:x@db/hub",
                "postgresql://ana:x@db",
                "postgresql://ana:x@db/",
                "postgresql://db/hub",
                "postgresql://ana:x@db:99999/hub",
                "ana:x@tcp(db:5432)/hub"
            })
    void what_is_no_postgresql_address_is_refused(String form) {
        assertThatIllegalArgumentException().isThrownBy(() -> DatabaseAddress.postgres(form));
    }

    @Test
    void an_address_shows_no_password() {
        assertThat(DatabaseAddress.postgres("postgresql://ana:hunter2@db/hub").toString())
                .doesNotContain("hunter2");
    }
}
