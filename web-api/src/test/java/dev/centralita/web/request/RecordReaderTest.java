package dev.centralita.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    enum Mode {
        ACT,
        DRY_RUN
    }

    record Order(
            @NotBlank @Size(max = 10) @Pattern(regexp = "[a-z]*")
            String name,

            @Min(1) @Max(9) int amount,
            @NotNull Mode mode,
            Instant until,
            boolean urgent,
            @Valid List<Line> lines,
            Map<String, String> notes) {}

    record Line(@NotBlank String article, Long price) {}

    private final RecordReader reader = new RecordReader();

    @Test
    void a_right_body_becomes_a_record() {
        Order order = read("""
                {"name":"tea","amount":3,"mode":"dry-run","until":"2026-01-31T15:30:00Z","urgent":true,
                 "lines":[{"article":"green","price":12}],"notes":{"for":"Ana"},"unheard":"of"}""");

        assertThat(order)
                .isEqualTo(new Order(
                        "tea",
                        3,
                        Mode.DRY_RUN,
                        Instant.parse("2026-01-31T15:30:00Z"),
                        true,
                        List.of(new Line("green", 12L)),
                        Map.of("for", "Ana")));
    }

    @Test
    void every_wrong_field_is_named_in_one_answer() {
        assertThat(wrongIn("""
                        {"name":7,"amount":"3","mode":"maybe","until":"tomorrow","urgent":"yes",
                         "lines":[{"price":1.5},null],"notes":{"for":1}}"""))
                .containsExactlyInAnyOrder(
                        "name: not-text",
                        "amount: not-a-whole-number",
                        "mode: not-one-of",
                        "until: not-a-moment",
                        "urgent: not-true-or-false",
                        "lines[0].price: not-a-whole-number",
                        "lines[0].article: required",
                        "lines[1]: required",
                        "notes.for: not-text");
    }

    @Test
    void a_broken_rule_is_named_beside_a_wrong_type() {
        assertThat(wrongIn("""
                        {"name":"far too long a name","amount":10,"urgent":false,"mode":3}"""))
                .containsExactlyInAnyOrder("amount: too-big", "mode: not-one-of", "name: too-long", "name: wrong-form");
    }

    @Test
    void what_is_missing_is_required() {
        assertThat(wrongIn("{}"))
                .containsExactlyInAnyOrder("amount: required", "urgent: required", "mode: required", "name: required");
    }

    @Test
    void a_text_that_no_database_keeps_is_refused() {
        assertThat(wrongIn("""
                        {"name":"a\\u0000b","amount":1,"mode":"act","urgent":false}""")).containsExactly("name: not-text");
    }

    @Test
    void what_is_not_json_is_refused_with_the_place() {
        assertThatThrownBy(() -> read("{\"name\":\n oops}"))
                .isInstanceOf(Refused.class)
                .hasMessage("400 invalid-json");
        assertThatThrownBy(() -> read("{\"name\":\"cut")).hasMessage("400 invalid-json");
        assertThatThrownBy(() -> read("[]")).hasMessage("400 invalid-json");
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThatThrownBy(() -> read("")).hasMessage("400 body-missing");
    }

    @Test
    void a_body_larger_than_we_read_is_refused() {
        assertThatThrownBy(() -> read("{\"name\":\"" + "x".repeat(RecordReader.LARGEST_BODY) + "\"}"))
                .hasMessage("413 too-large");
    }

    private Order read(String json) {
        return reader.read(Order.class, json.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> wrongIn(String json) {
        return catchThrowableOfType(InvalidFields.class, () -> read(json)).fields().stream()
                .map(RecordReaderTest::words)
                .toList();
    }

    private static String words(InvalidField field) {
        return field.field() + ": " + field.code();
    }
}
