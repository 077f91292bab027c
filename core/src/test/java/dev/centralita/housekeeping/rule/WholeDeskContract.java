package dev.centralita.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a desk does beside that can tell everything a rule may ask, and do everything a rule may say. */
public abstract class WholeDeskContract extends DeskContract {

    @Override
    protected Status listed() {
        return Status.PENDING;
    }

    /** An agent writes a note that only agents read. */
    protected abstract void notes(ConversationId id, Instant at);

    @Test
    void a_conversation_is_seen_with_the_newest_word_of_each_speaker() {
        ConversationId id = begins(listed(), hoursAgo(30));
        says(id, Speaker.CUSTOMER, hoursAgo(20));
        says(id, Speaker.CUSTOMER, hoursAgo(14));
        says(id, Speaker.AGENT, hoursAgo(13));

        Sightings seen = desk().answer(asking(100));

        assertThat(seen.conversations()).singleElement().satisfies(conversation -> {
            assertThat(conversation.id()).isEqualTo(id);
            assertThat(conversation.status()).isEqualTo(listed());
            assertThat(conversation.lastOf(Speaker.CUSTOMER).orElseThrow().at()).isEqualTo(hoursAgo(14));
            assertThat(conversation.lastOf(Speaker.AGENT).orElseThrow().at()).isEqualTo(hoursAgo(13));
            assertThat(conversation.lastOf(Speaker.BOT)).isEmpty();
        });
        assertThat(seen.isCut()).isFalse();
    }

    @Test
    void b14_a_note_is_no_answer() {
        ConversationId id = begins(listed(), hoursAgo(30));
        says(id, Speaker.CUSTOMER, hoursAgo(14));
        notes(id, hoursAgo(13));

        assertThat(found(id).lastOf(Speaker.AGENT)).isEmpty();
        assertThat(desk().answer(asking(100)).conversations().get(0).lastOf(Speaker.AGENT))
                .isEmpty();
    }

    @Test
    void other_statuses_are_left_out() {
        ConversationId open = begins(Status.OPEN, hoursAgo(30));
        says(open, Speaker.CUSTOMER, hoursAgo(14));

        assertThat(desk().answer(asking(100)).conversations()).isEmpty();
    }

    @Test
    void a_resolved_conversation_can_be_reopened() {
        ConversationId id = begins(listed(), hoursAgo(30));
        says(id, Speaker.AGENT, hoursAgo(13));

        desk().perform(id, new Act.Move(Status.RESOLVED), KEY);

        assertThat(desk().perform(id, new Act.Move(Status.OPEN), KEY).changed()).isTrue();
        assertThat(found(id).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_reminder_is_the_hubs_word_and_found_by_its_mark() {
        ConversationId id = begins(listed(), hoursAgo(30));
        says(id, Speaker.AGENT, hoursAgo(13));

        desk().perform(id, new Act.Remind("Are you still there?"), KEY);

        assertThat(desk().hasSaid(id, KEY)).isTrue();
        assertThat(found(id).lastOf(Speaker.HUB)).isPresent();
        assertThat(found(id).lastOf(Speaker.AGENT).orElseThrow().at()).isEqualTo(hoursAgo(13));
    }

    @Test
    void b11_the_hubs_note_is_found_by_its_mark_and_is_nobodys_word() {
        ConversationId id = begins(listed(), hoursAgo(30));
        says(id, Speaker.AGENT, hoursAgo(13));

        desk().perform(id, new Act.Note("Resolved by a rule."), KEY);

        assertThat(desk().hasSaid(id, KEY)).isTrue();
        assertThat(desk().hasSaid(id, new ActKey(ActKey.PREFIX + "contract/1.2")))
                .isFalse();
        assertThat(found(id).last().keySet()).containsExactly(Speaker.AGENT);
    }

    @Test
    void labels_are_merged_and_the_others_stay() {
        ConversationId id = begins(listed(), hoursAgo(30));
        desk().perform(id, new Act.Label(Set.of("first", "second"), Set.of()), KEY);

        desk().perform(id, new Act.Label(Set.of("third"), Set.of("first")), KEY);

        assertThat(found(id).labels()).containsExactlyInAnyOrder("second", "third");
    }

    @Test
    void a_conversation_sleeps_until_the_moment_it_was_told() {
        ConversationId id = begins(Status.OPEN, hoursAgo(30));

        desk().perform(id, new Act.Snooze(NOON.plus(Duration.ofHours(20))), KEY);

        assertThat(found(id).status()).isEqualTo(Status.SNOOZED);
        assertThat(found(id).snoozedUntil()).isEqualTo(NOON.plus(Duration.ofHours(20)));
    }
}
