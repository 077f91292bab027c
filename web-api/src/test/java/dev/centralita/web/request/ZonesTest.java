package dev.centralita.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

    @ParameterizedTest
    @ValueSource(strings = {"America/Sao_Paulo", "Asia/Kathmandu", "+05:45", "-03:00", "UTC", "GMT+3"})
    void a_region_and_whole_quarters_are_zones(String name) {
        assertThat(Zones.of(name)).isEqualTo(ZoneId.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+01:00:01", "UTC+01:01", "-17:59:59", "Mars/Olympus", ""})
    void anything_else_is_none(String name) {
        assertThatThrownBy(() -> Zones.of(name)).isInstanceOf(DateTimeException.class);
    }
}
