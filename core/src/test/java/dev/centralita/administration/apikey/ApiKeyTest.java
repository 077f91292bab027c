package dev.centralita.administration.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.user.Role;
import dev.centralita.shared.Actor;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.RecordedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00Z");
    private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");

    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private final RecordedEvents events = new RecordedEvents();
    private final MovableClock clock = new MovableClock(NOON);
    private final CreateApiKey create = new CreateApiKey(keys, events, clock);
    private final RevokeApiKey revoke = new RevokeApiKey(keys, events, clock);
    private final RecogniseApiKey recognise = new RecogniseApiKey(keys, clock);

    @Test
    void a_key_is_recognised_by_what_was_shown_once() {
        NewApiKey made = made(null);

        assertThat(made.secret().reveal()).matches("ck_[a-z0-9]{8}_[A-Za-z0-9_-]{43}");
        assertThat(recognise.by(made.secret().reveal()).map(ApiKey::id))
                .contains(made.key().id());
        assertThat(events.words()).containsExactly("apikey.created");
    }

    @Test
    void neither_the_kept_key_nor_the_event_holds_the_secret() {
        NewApiKey made = made(null);
        String secret = made.secret().secret().reveal();

        assertThat(made.toString() + keys.all() + events.fired()).doesNotContain(secret);
    }

    @Test
    void another_secret_with_the_same_prefix_opens_nothing() {
        NewApiKey made = made(null);
        String other = ApiKeySecret.fresh().secret().reveal();

        assertThat(recognise.by("ck_" + made.key().prefix() + "_" + other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ck_", "ck_12345678_", "12345678", "ck_12345678_short", "CK_12345678_0123456789012345678901"
            })
    void what_cannot_be_a_key_opens_nothing(String sent) {
        assertThat(recognise.by(sent)).isEmpty();
    }

    @Test
    void a_key_ends_when_it_should() {
        NewApiKey made = made(NOON.plusSeconds(60));
        assertThat(recognise.by(made.secret().reveal())).isPresent();

        clock.passes(Duration.ofSeconds(60));
        assertThat(recognise.by(made.secret().reveal())).isEmpty();
    }

    @Test
    void a_key_that_would_have_ended_is_not_made() {
        assertThatThrownBy(() -> made(NOON)).hasMessageContaining("expected: after");
    }

    @Test
    void a_revoked_key_is_out_at_once_and_twice_is_once() {
        NewApiKey made = made(null);

        revoke.of(made.key().id(), ANA);
        revoke.of(made.key().id(), ANA);

        assertThat(recognise.by(made.secret().reveal())).isEmpty();
        assertThat(events.words()).containsExactly("apikey.created", "apikey.revoked");
    }

    @Test
    void a_use_is_noted_once_a_minute() {
        String key = made(null).secret().reveal();
        for (int i = 0; i < 30; i++) {
            recognise.by(key);
            clock.passes(Duration.ofSeconds(10));
        }

        assertThat(keys.noted()).hasSizeBetween(4, 5);
    }

    @Test
    void a_key_has_a_name_and_opens_something() {
        assertThatThrownBy(() -> create.named(" ", Role.OPERATOR, Set.of(Area.JOBS), null, ANA))
                .hasMessageContaining("expected: 1 to 100 characters");
        assertThatThrownBy(() -> create.named("x".repeat(101), Role.OPERATOR, Set.of(Area.JOBS), null, ANA))
                .hasMessageContaining("expected: 1 to 100 characters");
        assertThatThrownBy(() -> create.named("erp", Role.OPERATOR, Set.of(), null, ANA))
                .hasMessage("areas: none (expected: at least one)");
        assertThat(keys.all()).isEmpty();
    }

    private NewApiKey made(Instant expiresAt) {
        return create.named("erp", Role.OPERATOR, Set.of(Area.JOBS), expiresAt, ANA);
    }
}
