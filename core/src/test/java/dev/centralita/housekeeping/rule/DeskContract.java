package dev.centralita.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every desk that rules steer does, whoever runs the platform behind it. */
public abstract class DeskContract {

    protected static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final ActKey KEY = new ActKey(ActKey.PREFIX + "contract/1.1");
    private static final ConversationId UNKNOWN = new ConversationId("999999999");

    /** The desk under test, whose clock shows noon. */
    protected abstract Desk desk();

    /** Begins a conversation in which nobody has said anything. */
    protected abstract ConversationId begins(Status status, Instant at);

    /** Something the customer can read is said; nobody but the desk's own people and programs is the hub. */
    protected abstract void says(ConversationId id, Speaker speaker, Instant at);

    /** An agent writes a note that only agents read. */
    protected abstract void notes(ConversationId id, Instant at);

    @Test
    void a_conversation_is_seen_with_the_newest_word_of_each_speaker() {
        ConversationId id = begins(Status.PENDING, hoursAgo(30));
        says(id, Speaker.CUSTOMER, hoursAgo(20));
        says(id, Speaker.CUSTOMER, hoursAgo(14));
        says(id, Speaker.AGENT, hoursAgo(13));

        Sightings seen = desk().answer(pending(100));

        assertThat(seen.conversations()).singleElement().satisfies(conversation -> {
            assertThat(conversation.id()).isEqualTo(id);
            assertThat(conversation.status()).isEqualTo(Status.PENDING);
            assertThat(conversation.lastOf(Speaker.CUSTOMER).orElseThrow().at()).isEqualTo(hoursAgo(14));
            assertThat(conversation.lastOf(Speaker.AGENT).orElseThrow().at()).isEqualTo(hoursAgo(13));
            assertThat(conversation.lastOf(Speaker.BOT)).isEmpty();
        });
        assertThat(seen.isCut()).isFalse();
    }

    @Test
    void b14_a_note_is_no_answer() {
        ConversationId id = begins(Status.PENDING, hoursAgo(30));
        says(id, Speaker.CUSTOMER, hoursAgo(14));
        notes(id, hoursAgo(13));

        assertThat(found(id).lastOf(Speaker.AGENT)).isEmpty();
        assertThat(desk().answer(pending(100)).conversations().get(0).lastOf(Speaker.AGENT))
                .isEmpty();
    }

    @Test
    void other_statuses_are_left_out() {
        ConversationId open = begins(Status.OPEN, hoursAgo(30));
        says(open, Speaker.CUSTOMER, hoursAgo(14));

        assertThat(desk().answer(pending(100)).conversations()).isEmpty();
    }

    @Test
    void what_is_not_silent_long_enough_is_left_out() {
        ConversationId silent = begins(Status.PENDING, hoursAgo(30));
        says(silent, Speaker.AGENT, hoursAgo(13));
        ConversationId young = begins(Status.PENDING, hoursAgo(30));
        says(young, Speaker.AGENT, hoursAgo(11));

        assertThat(desk().answer(silentBefore(hoursAgo(12))).conversations())
                .extracting(Sighting::id)
                .containsExactly(silent);
    }

    @Test
    void the_longest_silence_comes_first_and_the_rest_is_named_as_cut() {
        ConversationId later = begins(Status.PENDING, hoursAgo(90));
        says(later, Speaker.AGENT, hoursAgo(20));
        ConversationId first = begins(Status.PENDING, hoursAgo(80));
        says(first, Speaker.AGENT, hoursAgo(30));
        ConversationId last = begins(Status.PENDING, hoursAgo(70));
        says(last, Speaker.AGENT, hoursAgo(10));

        Sightings seen = desk().answer(pending(2));

        assertThat(seen.conversations()).extracting(Sighting::id).containsExactly(first, later);
        assertThat(seen.isCut()).isTrue();
    }

    @Test
    void many_come_each_once() {
        Set<ConversationId> all = new HashSet<>();
        IntStream.range(0, 117).forEach(number -> {
            ConversationId id = begins(Status.PENDING, hoursAgo(200));
            says(id, Speaker.AGENT, hoursAgo(150).plusSeconds(number));
            all.add(id);
        });

        assertThat(desk().answer(pending(1000)).conversations())
                .extracting(Sighting::id)
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void an_unknown_conversation_is_not_seen() {
        assertThat(desk().look(UNKNOWN, pending(1))).isEmpty();
    }

    @Test
    void a_resolved_conversation_is_seen_as_resolved_and_can_be_reopened() {
        ConversationId id = begins(Status.PENDING, hoursAgo(30));
        says(id, Speaker.AGENT, hoursAgo(13));

        ActReceipt resolved = desk().perform(id, new Act.Move(Status.RESOLVED), KEY);

        assertThat(resolved.changed()).isTrue();
        assertThat(found(id).status()).isEqualTo(Status.RESOLVED);
        assertThat(desk().perform(id, new Act.Move(Status.OPEN), KEY).changed()).isTrue();
        assertThat(found(id).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void moving_it_where_it_stands_changes_nothing() {
        ConversationId id = begins(Status.PENDING, hoursAgo(30));
        desk().perform(id, new Act.Move(Status.RESOLVED), KEY);

        assertThat(desk().perform(id, new Act.Move(Status.RESOLVED), KEY).changed())
                .isFalse();
    }

    @Test
    void a_reminder_is_the_hubs_word_and_found_by_its_mark() {
        ConversationId id = begins(Status.PENDING, hoursAgo(30));
        says(id, Speaker.AGENT, hoursAgo(13));

        desk().perform(id, new Act.Remind("Are you still there?"), KEY);

        assertThat(desk().hasSaid(id, KEY)).isTrue();
        assertThat(found(id).lastOf(Speaker.HUB)).isPresent();
        assertThat(found(id).lastOf(Speaker.AGENT).orElseThrow().at()).isEqualTo(hoursAgo(13));
    }

    @Test
    void b11_the_hubs_note_is_found_by_its_mark_and_is_nobodys_word() {
        ConversationId id = begins(Status.PENDING, hoursAgo(30));
        says(id, Speaker.AGENT, hoursAgo(13));

        desk().perform(id, new Act.Note("Resolved by a rule."), KEY);

        assertThat(desk().hasSaid(id, KEY)).isTrue();
        assertThat(desk().hasSaid(id, new ActKey(ActKey.PREFIX + "contract/1.2")))
                .isFalse();
        assertThat(found(id).last().keySet()).containsExactly(Speaker.AGENT);
    }

    @Test
    void labels_are_merged_and_the_others_stay() {
        ConversationId id = begins(Status.PENDING, hoursAgo(30));
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

    @Test
    void what_the_desk_does_not_know_is_refused() {
        assertThatThrownBy(() -> desk().perform(UNKNOWN, new Act.Move(Status.RESOLVED), KEY))
                .isInstanceOfSatisfying(
                        DeskRefused.class,
                        refused -> assertThat(refused.httpStatus()).isEqualTo(404));
    }

    protected static Instant hoursAgo(long hours) {
        return NOON.minus(Duration.ofHours(hours));
    }

    private Sighting found(ConversationId id) {
        return desk().look(id, pending(1)).orElseThrow();
    }

    private static Question pending(int limit) {
        return new Question(
                Set.of(Status.PENDING), Set.of(), Set.of(), Set.of(), null, Duration.ofDays(92), NOON, limit);
    }

    private static Question silentBefore(Instant moment) {
        return new Question(
                Set.of(Status.PENDING), Set.of(), Set.of(), Set.of(), moment, Duration.ofDays(92), NOON, 100);
    }
}
