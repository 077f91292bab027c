package dev.centralita.testbed.huggy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.ClosingReceipt;
import dev.centralita.housekeeping.ClosingReceipt.Ending;
import dev.centralita.housekeeping.ClosingWords;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationDeskContract;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.OpenConversations;
import dev.centralita.testbed.standin.Fault;
import dev.centralita.testbed.standin.Fault.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real adapter against the stand-in: that either understands the other keeps both honest. */
class HuggyDeskAtStandInTest extends ConversationDeskContract {

    private static final ClosingWords WORDS = new ClosingWords(null, "Fechado via robô.", false);

    private final HuggyStandIn huggy = HuggyStandIn.start(Desks.TOKEN);
    private final ConversationDesk desk = Desks.at(huggy, Map.of("HUGGY_ANSWER_LIMIT", "PT2S"));

    @AfterEach
    void stop() {
        huggy.close();
    }

    @Override
    protected ConversationDesk deskHolding(Conversation... conversations) {
        for (Conversation conversation : conversations) {
            huggy.holds(chat(conversation));
        }
        return desk;
    }

    @ParameterizedTest
    @EnumSource
    void reads_each_form_of_a_chat(ChatForm form) {
        Chat plain = chat(silent("7", ANA));
        huggy.holds(new Chat(
                7,
                plain.agent(),
                "",
                "",
                41,
                form,
                plain.createdAt(),
                plain.lastMessageAt().plusSeconds(60),
                Author.AGENT,
                null));

        OpenConversations listed = desk.openConversationsOf(ANA);

        assertThat(listed.conversations()).singleElement().satisfies(conversation -> {
            assertThat(conversation.id().value()).isEqualTo("7");
            assertThat(conversation.silentSince())
                    .isEqualTo(huggy.chat(7).orElseThrow().silentSince());
            assertThat(conversation.oddity() == null).isEqualTo(form.silence() != ChatForm.Silence.NOT_TOLD);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {
                "TOO_MANY",
                "SERVER_ERROR",
                "UNAVAILABLE",
                "HTML",
                "EMPTY_OBJECT",
                "CUT",
                "CUT_AFTER_ACTING",
                "SILENCE",
                "SLOW"
            })
    void closes_once_although_the_first_request_fails(Kind kind) {
        huggy.holds(chat(silent("7", ANA)));
        huggy.suffersNext(Fault.of(kind, 1), 1);

        ClosingReceipt receipt = desk.close(new ConversationId("7"), WORDS);

        assertThat(receipt.ending()).isEqualTo(Ending.CLOSED);
        assertThat(huggy.closings()).hasSize(1);
    }

    @Test
    void lists_every_chat_of_a_busy_team_whatever_fails() {
        huggy.holds(new Seed(List.of(157100L, 157101L), 500, 0.5, 0.2, Duration.ofDays(3), 3));
        huggy.suffers(
                Fault.of(Kind.SERVER_ERROR, 0.05),
                Fault.of(Kind.CUT, 0.05),
                Fault.of(Kind.TOO_MANY, 0.05),
                Fault.of(Kind.HTML, 0.05),
                Fault.of(Kind.EMPTY_OBJECT, 0.05));

        OpenConversations ofAna = desk.openConversationsOf(ANA);
        OpenConversations ofRui = desk.openConversationsOf(RUI);

        assertThat(ofAna.gap()).isNull();
        assertThat(ofRui.gap()).isNull();
        assertThat(ofAna.conversations().size() + ofRui.conversations().size()).isEqualTo(500);
    }

    private static Chat chat(Conversation conversation) {
        Instant last = Objects.requireNonNull(conversation.lastMessageAt());
        return new Chat(
                Long.parseLong(conversation.id().value()),
                Long.parseLong(Objects.requireNonNull(conversation.agent()).value()),
                "Ana Lima",
                "Rui Costa",
                Long.parseLong(Objects.requireNonNull(conversation.tabulation())),
                ChatForm.PLAIN,
                last,
                last,
                Author.AGENT,
                null);
    }
}
