package dev.centralita.web.telephony.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.telephony.command.CommandFailed;
import dev.centralita.telephony.command.Refusal;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import dev.centralita.web.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTextsTest {

    private static final Texts TEXTS = Texts.of("telephony.command.Commands");

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_PBX, 404 no-such-pbx",
        "NO_SUCH_CHANNEL, 409 no-such-channel",
        "NOT_PERMITTED, 502 not-permitted",
        "PBX_AWAY, 503 pbx-away",
        "PBX_SILENT, 504 pbx-silent"
    })
    void a_refusal_is_answered_with_a_status_that_says_whose_it_is(Refusal refusal, String expected) {
        assertThatThrownBy(() -> CommandTexts.doing("main", pbx -> {
                    throw new CommandFailed(refusal, "as the PBX said");
                }))
                .isInstanceOf(Refused.class)
                .hasMessage(expected);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_refusal_has_its_sentence(Refusal refusal) {
        assertThat(TEXTS.say(Language.INDONESIAN, refusal.word())).isNotBlank();
    }

    @Test
    void an_address_that_can_name_no_pbx_is_not_found() {
        assertThatThrownBy(() -> CommandTexts.answering("a b", PbxName::value))
                .isInstanceOf(Refused.class)
                .hasMessage("404 not-found");
    }

    @Test
    void what_is_done_is_answered() {
        assertThat(CommandTexts.answering("main", PbxName::value)).isEqualTo("main");
    }
}
