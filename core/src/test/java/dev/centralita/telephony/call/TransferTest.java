package dev.centralita.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Transfer HEARD = new Transfer(NOON, Transfer.Kind.BLIND, "201", "305");

    @Test
    void a_transfer_that_a_book_keeps_by_the_second_is_the_one_that_was_heard() {
        assertThat(HEARD.isSameAs(new Transfer(NOON.plusSeconds(1), Transfer.Kind.BLIND, "201", "sales")))
                .isTrue();
    }

    @Test
    void a_transfer_of_another_kind_by_another_phone_or_of_another_moment_is_another() {
        assertThat(HEARD.isSameAs(new Transfer(NOON, Transfer.Kind.ATTENDED, "201", "305")))
                .isFalse();
        assertThat(HEARD.isSameAs(new Transfer(NOON, Transfer.Kind.BLIND, "202", "305")))
                .isFalse();
        assertThat(HEARD.isSameAs(new Transfer(NOON.plusSeconds(60), Transfer.Kind.BLIND, "201", "305")))
                .isFalse();
    }
}
