package dev.centralita.testbed.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPortTest {

    @Test
    void a_port_somebody_listens_on_is_told_with_a_way_out() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DemoPort port = new DemoPort(other.getLocalPort());

            assertThatThrownBy(port::requireFree)
                    .isInstanceOf(DemoStopped.class)
                    .hasMessageMatching(
                            "Port " + port.number() + " is in use; choose another one: PORT=\\d+ mvn -Pdemo");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "0", "65536", "-1"})
    void what_no_port_can_be_is_told_with_what_was_expected(String text) {
        assertThatThrownBy(() -> DemoPort.parse(text))
                .isInstanceOf(DemoStopped.class)
                .hasMessage("PORT is \"" + text + "\" (expected: whole number from 1 to 65535).");
    }

    @Test
    void blanks_around_a_number_do_no_harm() throws Exception {
        assertThat(DemoPort.parse(" 9090 ").url()).hasToString("http://localhost:9090");
    }
}
