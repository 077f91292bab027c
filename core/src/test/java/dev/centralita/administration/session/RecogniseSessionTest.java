package dev.centralita.administration.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.credential.Credentials;
import dev.centralita.administration.credential.PasswordRefused;
import dev.centralita.administration.credential.Token;
import dev.centralita.administration.session.SignInResult.Opened;
import dev.centralita.administration.session.SignInResult.WrongCredentials;
import dev.centralita.administration.user.InMemoryUsers;
import dev.centralita.administration.user.Role;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserName;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.RecordedEvents;
import dev.centralita.shared.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecogniseSessionTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00Z");
    private static final Settings USUAL = new Settings(name -> Optional.empty());

    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemorySessions sessions = new InMemorySessions();
    private final RecordedEvents events = new RecordedEvents();
    private final MovableClock clock = new MovableClock(NOON);
    private final RecogniseSession recognise = new RecogniseSession(sessions, users, USUAL, clock);
    private final ChangePassword changePassword = new ChangePassword(
            users, sessions, new InMemoryLockouts(), Credentials.hashing(), Credentials.rule(), events, clock);
    private final User ana = User.invited(new UserName("ana"), "Ana", Role.OPERATOR)
            .with(Credentials.hashing().hash(Credentials.GOOD));

    @BeforeEach
    void ana_is_there() {
        users.add(ana);
    }

    @Test
    void a_session_holds_while_it_is_used() {
        Token token = opened();
        for (int i = 0; i < 20; i++) {
            clock.passes(Duration.ofMinutes(29));
            assertThat(recognise.by(token)).isPresent();
        }
    }

    @Test
    void a_session_ends_after_half_an_hour_without_use() {
        Token token = opened();
        clock.passes(Duration.ofMinutes(31));

        assertThat(recognise.by(token)).isEmpty();
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() {
        Token token = opened();
        for (int i = 0; i < 24; i++) {
            assertThat(recognise.by(token)).isPresent();
            clock.passes(Duration.ofMinutes(30));
        }
        clock.passes(Duration.ofSeconds(1));

        assertThat(recognise.by(token)).isEmpty();
    }

    @Test
    void another_role_counts_at_once_and_a_disabled_person_is_out() {
        Token token = opened();

        users.change(new User(ana.id(), ana.name(), "Ana", Role.VIEWER, true, null, null));
        assertThat(recognise.by(token).map(person -> person.user().role())).contains(Role.VIEWER);

        users.change(new User(ana.id(), ana.name(), "Ana", Role.VIEWER, false, null, null));
        assertThat(recognise.by(token)).isEmpty();
    }

    @Test
    void a_token_nobody_was_given_opens_nothing() {
        assertThat(recognise.by(Token.fresh())).isEmpty();
    }

    @Test
    void the_csrf_token_follows_from_the_session_and_is_not_it() {
        SignedIn person = recognise.by(opened()).orElseThrow();

        assertThat(person.csrfToken())
                .isEqualTo(recognise.by(person.token()).orElseThrow().csrfToken());
        assertThat(person.csrfToken()).isNotEqualTo(person.token());
        assertThat(recognise.by(person.csrfToken())).isEmpty();
    }

    @Test
    void another_password_ends_every_other_session() {
        Token here = opened();
        Token elsewhere = opened();

        SignInResult result = changePassword.of(person(here), Credentials.GOOD, "quiet-lantern-52-moss");

        assertThat(result).isInstanceOf(Opened.class);
        assertThat(recognise.by(here)).isPresent();
        assertThat(recognise.by(elsewhere)).isEmpty();
        assertThat(events.words()).containsExactly("user.password-changed");
    }

    @Test
    void without_the_present_password_nothing_changes() {
        Token here = opened();
        Token elsewhere = opened();

        assertThat(changePassword.of(person(here), "wrong", "quiet-lantern-52-moss"))
                .isEqualTo(new WrongCredentials());
        assertThat(recognise.by(elsewhere)).isPresent();
    }

    @Test
    void a_poor_password_is_refused_and_the_old_one_stays() {
        Token here = opened();

        Assertions.assertThatThrownBy(() -> changePassword.of(person(here), Credentials.GOOD, Credentials.COMMON))
                .isInstanceOf(PasswordRefused.class);
        assertThat(changePassword.of(person(here), Credentials.GOOD, "quiet-lantern-52-moss"))
                .isInstanceOf(Opened.class);
    }

    private SignedIn person(Token token) {
        return recognise.by(token).orElseThrow();
    }

    private Token opened() {
        Token token = Token.fresh();
        sessions.open(new Session(token.digest(), ana.id(), clock.instant(), clock.instant(), false));
        return token;
    }
}
