package dev.centralita.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdFilterTest {

    @Test
    void a_callers_own_id_is_kept() {
        assertThat(RequestIdFilter.id("order-4711.a_b")).isEqualTo("order-4711.a_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with blank in it", "line\nbreak-1", "<script>alert</script>"})
    void an_id_that_could_spoil_the_log_is_replaced(String offered) {
        assertThat(RequestIdFilter.id(offered)).hasSize(36).isNotEqualTo(offered);
    }

    @Test
    void without_an_id_there_is_a_new_one_each_time() {
        assertThat(RequestIdFilter.id(null)).isNotEqualTo(RequestIdFilter.id(null));
    }
}
