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

    static final ActKey KEY = new ActKey(ActKey.PREFIX + "contract/1.1");
    private static final ConversationId UNKNOWN = new ConversationId("999999999");

    /** The desk under test, whose clock shows noon. */
    protected abstract Desk desk();

    /** A status in which the desk lists conversations. */
    protected abstract Status listed();

    /** Begins a conversation in which nobody has said anything. */
    protected abstract ConversationId begins(Status status, Instant at);

    /** Something the customer can read is said; nobody but the desk's own people and programs is the hub. */
    protected abstract void says(ConversationId id, Speaker speaker, Instant at);

    @Test
    void a_conversation_is_seen_with_its_newest_word() {
        ConversationId id = begins(listed(), hoursAgo(30));
        says(id, Speaker.AGENT, hoursAgo(20));
        says(id, Speaker.CUSTOMER, hoursAgo(13));

        Sightings seen = desk().answer(asking(100));

        assertThat(seen.conversations()).singleElement().satisfies(conversation -> {
            assertThat(conversation.id()).isEqualTo(id);
            assertThat(conversation.status()).isEqualTo(listed());
            assertThat(conversation.lastOf(Speaker.CUSTOMER).orElseThrow().at()).isEqualTo(hoursAgo(13));
        });
        assertThat(seen.isCut()).isFalse();
        assertThat(seen.gap()).isNull();
    }

    @Test
    void what_is_not_silent_long_enough_is_left_out() {
        ConversationId silent = begins(listed(), hoursAgo(30));
        says(silent, Speaker.AGENT, hoursAgo(13));
        ConversationId young = begins(listed(), hoursAgo(30));
        says(young, Speaker.AGENT, hoursAgo(11));

        assertThat(desk().answer(silentBefore(hoursAgo(12))).conversations())
                .extracting(Sighting::id)
                .containsExactly(silent);
    }

    @Test
    void the_longest_silence_comes_first_and_the_rest_is_named_as_cut() {
        ConversationId later = begins(listed(), hoursAgo(90));
        says(later, Speaker.AGENT, hoursAgo(20));
        ConversationId first = begins(listed(), hoursAgo(80));
        says(first, Speaker.AGENT, hoursAgo(30));
        ConversationId last = begins(listed(), hoursAgo(70));
        says(last, Speaker.AGENT, hoursAgo(10));

        Sightings seen = desk().answer(asking(2));

        assertThat(seen.conversations()).extracting(Sighting::id).containsExactly(first, later);
        assertThat(seen.isCut()).isTrue();
    }

    @Test
    void a_question_goes_on_from_the_moment_at_which_another_was_cut() {
        ConversationId first = begins(listed(), hoursAgo(90));
        says(first, Speaker.AGENT, hoursAgo(30));
        ConversationId second = begins(listed(), hoursAgo(80));
        says(second, Speaker.AGENT, hoursAgo(20));
        ConversationId third = begins(listed(), hoursAgo(70));
        says(third, Speaker.AGENT, hoursAgo(10));

        Sightings seen = desk().answer(asking(2).from(hoursAgo(20)));

        assertThat(seen.conversations()).extracting(Sighting::id).containsExactly(second, third);
        assertThat(seen.isCut()).isFalse();
    }

    @Test
    void many_come_each_once() {
        Set<ConversationId> all = new HashSet<>();
        IntStream.range(0, 117).forEach(number -> {
            ConversationId id = begins(listed(), hoursAgo(200));
            says(id, Speaker.AGENT, hoursAgo(150).plusSeconds(number));
            all.add(id);
        });

        assertThat(desk().answer(asking(1000)).conversations())
                .extracting(Sighting::id)
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void an_unknown_conversation_is_not_seen() {
        assertThat(desk().look(UNKNOWN, asking(1))).isEmpty();
    }

    @Test
    void a_resolved_conversation_is_seen_as_resolved() {
        ConversationId id = begins(listed(), hoursAgo(30));
        says(id, Speaker.AGENT, hoursAgo(13));

        ActReceipt resolved = desk().perform(id, new Act.Move(Status.RESOLVED), KEY);

        assertThat(resolved.changed()).isTrue();
        assertThat(found(id).status()).isEqualTo(Status.RESOLVED);
        assertThat(desk().answer(asking(100)).conversations()).isEmpty();
    }

    @Test
    void moving_it_where_it_stands_changes_nothing() {
        ConversationId id = begins(listed(), hoursAgo(30));
        desk().perform(id, new Act.Move(Status.RESOLVED), KEY);

        assertThat(desk().perform(id, new Act.Move(Status.RESOLVED), KEY).changed())
                .isFalse();
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

    final Sighting found(ConversationId id) {
        return desk().look(id, asking(1)).orElseThrow();
    }

    final Question asking(int limit) {
        return new Question(
                Set.of(listed()), Set.of(), Set.of(), AssigneeScope.ANYBODY, null, Duration.ofDays(92), NOON, limit);
    }

    private Question silentBefore(Instant moment) {
        return new Question(
                Set.of(listed()), Set.of(), Set.of(), AssigneeScope.ANYBODY, moment, Duration.ofDays(92), NOON, 100);
    }
}
