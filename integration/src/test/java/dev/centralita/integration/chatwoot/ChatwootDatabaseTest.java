package dev.centralita.integration.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.settings.DatabaseAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChatwootDatabaseTest {

    @Test
    void a_line_that_was_cut_is_given_up_soon_after_the_database_would_have_given_up() {
        DatabaseAddress address = DatabaseAddress.postgres("postgresql://reader:secret@db.example/chatwoot");

        assertThat(ChatwootDatabase.source(address, Duration.ofSeconds(20)).getSocketTimeout())
                .isEqualTo(25);
    }
}
