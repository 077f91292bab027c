package dev.centralita.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.telephony.call.CallSearch.Place;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallSearchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "115000, true",
        "+541150001111, true",
        "*97#12345, true",
        "11500, false",
        "Gómez, false",
        "115000 Gómez, false"
    })
    void six_digits_and_more_are_a_number(String text, boolean isForNumber) {
        assertThat(search(text, null).isForNumber()).isEqualTo(isForNumber);
    }

    @Test
    void whoever_looks_for_no_text_looks_for_no_number() {
        assertThat(search(null, null).isForNumber()).isFalse();
    }

    @Test
    void a_name_is_looked_for_in_the_last_31_days_where_nobody_says_since_when() {
        assertThat(search("Gómez", null).within(NOON).from()).isEqualTo(NOON.minus(Duration.ofDays(31)));
        assertThat(search("Gómez", Instant.EPOCH).within(NOON).from()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void a_number_and_a_queue_are_looked_for_among_all_calls() {
        assertThat(search("115000", null).within(NOON).from()).isNull();
        assertThat(search(null, null).within(NOON).from()).isNull();
    }

    @Test
    void a_place_is_read_as_it_was_written() {
        Place place = new Place(NOON, "1.0~2");

        assertThat(Place.parse(place.toString())).hasValue(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~1.0", "noon~1.0", "2026-03-02T12:00:00Z"})
    void what_is_no_place_is_none(String text) {
        assertThat(Place.parse(text)).isEmpty();
    }

    private static CallSearch search(@Nullable String text, @Nullable Instant from) {
        return new CallSearch(text, null, false, null, null, from, null, null, 50);
    }
}
