package dev.centralita.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.user.Role;
import org.junit.jupiter.api.Test;

class WordedTest {

    @Test
    void every_constant_is_found_by_its_word() {
        for (ItemOutcome outcome : ItemOutcome.values()) {
            assertThat(Worded.of(ItemOutcome.class, outcome.word())).isEqualTo(outcome);
        }
        assertThat(ItemOutcome.WOULD_ACT.word()).isEqualTo("would-act");
    }

    @Test
    void an_unknown_word_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> Worded.of(ItemOutcome.class, "done"))
                .hasMessage("\"done\" (expected: one of " + Worded.wordsOf(ItemOutcome.class) + ")");
    }

    @Test
    void roles_and_areas_are_found_by_their_words_alike() {
        assertThat(Role.of("supervisor")).isEqualTo(Role.SUPERVISOR);
        assertThat(Area.of("telephony")).isEqualTo(Area.TELEPHONY);
        assertThatThrownBy(() -> Role.of("boss")).hasMessageStartingWith("role: \"boss\" (expected: ");
        assertThatThrownBy(() -> Area.of("kitchen")).hasMessageStartingWith("area: \"kitchen\" (expected: ");
    }

    @Test
    void a_role_includes_those_before_it() {
        assertThat(Role.ADMIN.includes(Role.VIEWER)).isTrue();
        assertThat(Role.OPERATOR.includes(Role.OPERATOR)).isTrue();
        assertThat(Role.OPERATOR.includes(Role.SUPERVISOR)).isFalse();
    }
}
