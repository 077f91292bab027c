package dev.centralita.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.ClosingReceipt.Ending;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every desk does, whoever runs the platform behind it. */
public abstract class ConversationDeskContract {

    protected static final AgentId ANA = new AgentId("157100");
    protected static final AgentId RUI = new AgentId("157101");

    private static final Instant LAST_WORD = Instant.parse("2026-11-17T14:05:09Z");
    private static final ClosingWords WORDS = new ClosingWords("41", "Fechado via robô.", false);

    /** The desk under test, whose platform holds exactly these open conversations. */
    protected abstract ConversationDesk deskHolding(Conversation... conversations);

    @Test
    void an_open_conversation_is_listed_for_its_agent() {
        ConversationDesk desk = deskHolding(silent("7", ANA), silent("8", RUI));

        OpenConversations listed = desk.openConversationsOf(ANA);

        assertThat(listed.isWhole()).isTrue();
        assertThat(listed.conversations()).singleElement().satisfies(conversation -> {
            assertThat(conversation.id()).isEqualTo(new ConversationId("7"));
            assertThat(conversation.agent()).isEqualTo(ANA);
            assertThat(conversation.isOpen()).isTrue();
            assertThat(conversation.tabulation()).isEqualTo("41");
            assertThat(conversation.silentSince()).isEqualTo(LAST_WORD);
            assertThat(conversation.oddity()).isNull();
        });
    }

    @Test
    void an_agent_without_conversations_has_an_empty_list() {
        OpenConversations listed = deskHolding(silent("7", ANA)).openConversationsOf(RUI);

        assertThat(listed.conversations()).isEmpty();
        assertThat(listed.isWhole()).isTrue();
    }

    @Test
    void a_long_list_comes_whole_and_each_conversation_once() {
        Conversation[] many = IntStream.rangeClosed(1, 117)
                .mapToObj(number -> silent(Integer.toString(number), ANA))
                .toArray(Conversation[]::new);

        OpenConversations listed = deskHolding(many).openConversationsOf(ANA);

        assertThat(listed.conversations())
                .extracting(conversation -> conversation.id().value())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 117)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void a_conversation_is_found_as_it_is_now() {
        ConversationDesk desk = deskHolding(silent("7", ANA));

        assertThat(desk.find(new ConversationId("7"))).hasValueSatisfying(conversation -> {
            assertThat(conversation.isOpen()).isTrue();
            assertThat(conversation.silentSince()).isEqualTo(LAST_WORD);
        });
    }

    @Test
    void an_unknown_conversation_is_not_found() {
        assertThat(deskHolding(silent("7", ANA)).find(new ConversationId("9"))).isEmpty();
    }

    @Test
    void a_closed_conversation_is_no_longer_open() {
        ConversationDesk desk = deskHolding(silent("7", ANA), silent("8", ANA));

        ClosingReceipt receipt = desk.close(new ConversationId("7"), WORDS);

        assertThat(receipt.ending()).isEqualTo(Ending.CLOSED);
        assertThat(desk.openConversationsOf(ANA).conversations())
                .extracting(Conversation::id)
                .containsExactly(new ConversationId("8"));
        assertThat(desk.find(new ConversationId("7")))
                .hasValueSatisfying(
                        conversation -> assertThat(conversation.isOpen()).isFalse());
    }

    @Test
    void closing_what_is_closed_already_is_no_error() {
        ConversationDesk desk = deskHolding(silent("7", ANA));
        desk.close(new ConversationId("7"), WORDS);

        ClosingReceipt second = desk.close(new ConversationId("7"), WORDS);

        assertThat(second.ending()).isEqualTo(Ending.CLOSED_BEFORE);
    }

    @Test
    void closing_what_the_platform_does_not_know_says_that_it_is_gone() {
        ConversationDesk desk = deskHolding(silent("7", ANA));

        ClosingReceipt receipt = desk.close(new ConversationId("9"), WORDS);

        assertThat(receipt.ending()).isEqualTo(Ending.GONE);
    }

    /** Silent since its last word, with tabulation 41. */
    protected static Conversation silent(String id, AgentId agent) {
        return new Conversation(
                new ConversationId(id),
                agent,
                true,
                "41",
                LAST_WORD,
                LocalDateTime.ofInstant(LAST_WORD, ZoneOffset.UTC),
                LAST_WORD,
                null);
    }
}
