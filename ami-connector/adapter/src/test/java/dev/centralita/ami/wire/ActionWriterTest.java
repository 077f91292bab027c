package dev.centralita.ami.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.asteriskjava.manager.action.CoreSettingsAction;
import org.asteriskjava.manager.action.LoginAction;
import org.junit.jupiter.api.Test;

class ActionWriterTest {

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final ActionWriter writer = new ActionWriter(wire);

    @Test
    void the_id_it_tells_is_the_one_on_the_wire() throws IOException {
        String id = writer.write(new CoreSettingsAction());

        assertThat(written()).isEqualToIgnoringCase("Action: CoreSettings\r\nActionID: " + id + "\r\n\r\n");
    }

    @Test
    void no_two_actions_have_the_same_id() throws IOException {
        assertThat(writer.write(new CoreSettingsAction())).isNotEqualTo(writer.write(new CoreSettingsAction()));
    }

    @Test
    void a_name_with_accents_is_written_in_utf8() throws IOException {
        writer.write(new LoginAction("peña", "secret"));

        assertThat(written()).containsIgnoringCase("Username: peña\r\n");
    }

    private String written() {
        return wire.toString(StandardCharsets.UTF_8);
    }
}
