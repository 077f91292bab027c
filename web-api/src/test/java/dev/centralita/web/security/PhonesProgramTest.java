package dev.centralita.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.user.Role;
import dev.centralita.shared.settings.Settings;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.PathSegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesProgramTest {

    private static final String COMMAND = "telephony/pbxs/main/hang-up";

    private final PhonesProgram phones = with(Map.of("APIREST_USER", "phones", "APIREST_PASSWD", "secret"));

    @Test
    void its_name_and_password_command_pbxs_as_a_supervisor_does() {
        Caller caller = phones.by(basic("phones:secret"), address(COMMAND)).orElseThrow();

        assertThat(caller.getName()).isEqualTo("ami");
        assertThat(caller.role()).isEqualTo(Role.SUPERVISOR);
        assertThat(caller.areas()).containsExactly(Area.TELEPHONY);
        assertThat(caller.person()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "telephony", "telephony/calls/main/1.1", "jobs/telephony/pbxs", "users"})
    void they_open_nothing_else(String address) {
        assertThat(phones.by(basic("phones:secret"), address(address))).isEmpty();
    }

    @Test
    void a_stranger_commands_nothing() {
        assertThat(phones.by(null, address(COMMAND))).isEmpty();
        assertThat(phones.by(basic("phones:wrong"), address(COMMAND))).isEmpty();
        assertThat(with(Map.of()).by(basic(":"), address(COMMAND))).isEmpty();
    }

    private static PhonesProgram with(Map<String, String> set) {
        return new PhonesProgram(new Settings(name -> Optional.ofNullable(set.get(name))));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PathSegment> address(String path) {
        return Arrays.stream(path.split("/")).<PathSegment>map(Segment::new).toList();
    }

    private record Segment(String path) implements PathSegment {

        @Override
        public String getPath() {
            return path;
        }

        @Override
        public MultivaluedMap<String, String> getMatrixParameters() {
            return new MultivaluedHashMap<>();
        }
    }
}
