package dev.centralita.administration.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.credential.Token;
import dev.centralita.administration.user.InMemoryUsers;
import dev.centralita.administration.user.Role;
import dev.centralita.administration.user.UnknownUser;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserId;
import dev.centralita.administration.user.UserName;
import dev.centralita.shared.Actor;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.RecordedEvents;
import dev.centralita.shared.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndOfSessionsTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00Z");
    private static final Settings SHORT = new Settings(
            name -> Optional.ofNullable(Map.of("SESSION_IDLE", "PT5M").get(name)));

    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryLockouts lockouts = new InMemoryLockouts();
    private final RecordedEvents events = new RecordedEvents();
    private final MovableClock clock = new MovableClock(NOON);
    private final RecogniseSession recognise = new RecogniseSession(sessions, users, SHORT, clock);
    private final User ana = User.invited(new UserName("ana"), "Ana", Role.OPERATOR);

    EndOfSessionsTest() {
        users.add(ana);
    }

    @Test
    void who_signs_out_is_out_wherever_the_cookie_is() {
        Token token = opened();

        new SignOut(sessions, events).of(recognise.by(token).orElseThrow());

        assertThat(recognise.by(token)).isEmpty();
        assertThat(events.words()).containsExactly("user.signed-out");
    }

    @Test
    void a_watcher_s_question_does_not_make_a_session_last_longer() {
        Token token = opened();
        clock.passes(Duration.ofMinutes(4));
        assertThat(recognise.isOpen(token)).isTrue();
        clock.passes(Duration.ofMinutes(2));

        assertThat(recognise.isOpen(token)).isFalse();
    }

    @Test
    void a_session_of_somebody_who_was_disabled_is_not_open() {
        Token token = opened();

        users.change(new User(ana.id(), ana.name(), "Ana", Role.OPERATOR, false, null, null));

        assertThat(recognise.isOpen(token)).isFalse();
    }

    @Test
    void sessions_that_are_over_are_thrown_away_and_others_stay() {
        Token over = opened();
        clock.passes(Duration.ofMinutes(6));
        Token open = opened();

        new ForgetEnded(sessions, lockouts, SHORT, clock).now();

        assertThat(sessions.find(over.digest())).isEmpty();
        assertThat(sessions.find(open.digest())).isPresent();
    }

    @Test
    void who_failed_too_often_may_be_let_in_again() {
        LockSubject name = LockSubject.name(ana.name());
        for (int i = 0; i < 5; i++) {
            lockouts.failed(name, NOON);
        }

        assertThat(unlock().of(ana.id(), Actor.HUB)).isEqualTo(ana);

        assertThat(lockouts.lockedUntil(name, NOON)).isEmpty();
        assertThat(events.words()).containsExactly("user.unlocked");
    }

    @Test
    void nobody_can_be_unlocked_who_is_not_there() {
        assertThatThrownBy(() -> unlock().of(UserId.fresh(), Actor.HUB)).isInstanceOf(UnknownUser.class);
    }

    private UnlockUser unlock() {
        return new UnlockUser(users, lockouts, events);
    }

    private Token opened() {
        Token token = Token.fresh();
        sessions.open(new Session(token.digest(), ana.id(), clock.instant(), clock.instant(), false));
        return token;
    }
}
