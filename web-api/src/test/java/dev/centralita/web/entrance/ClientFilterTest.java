package dev.centralita.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.access.Network;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFilterTest {

    private final ClientFilter filter = new ClientFilter(List.of(Network.of("10.0.0.0/8"), Network.of("127.0.0.1")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 203.0.113.7                        | 203.0.113.7",
                "127.0.0.1 | 198.51.100.1, 203.0.113.7, 10.1.1.1 | 203.0.113.7",
                "127.0.0.1 | 10.1.1.1, 10.1.1.2                 | 127.0.0.1",
            })
    void the_last_stranger_on_the_way_is_the_client(String peer, String forwardedFor, String client) {
        assertThat(filter.client(peer, forwardedFor)).isEqualTo(client);
    }

    @Test
    void b17_a_strangers_word_about_itself_counts_for_nothing() {
        assertThat(filter.client("203.0.113.7", "127.0.0.1")).isEqualTo("203.0.113.7");
    }

    @Test
    void without_a_word_the_peer_is_the_client() {
        assertThat(filter.client("127.0.0.1", null)).isEqualTo("127.0.0.1");
    }
}
