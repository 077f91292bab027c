package dev.centralita.administration.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.credential.Credentials;
import dev.centralita.administration.credential.PasswordHash;
import dev.centralita.administration.session.SignInResult.Locked;
import dev.centralita.administration.session.SignInResult.Opened;
import dev.centralita.administration.session.SignInResult.WrongCredentials;
import dev.centralita.administration.user.InMemoryUsers;
import dev.centralita.administration.user.Role;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserName;
import dev.centralita.shared.DomainEvent;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.RecordedEvents;
import dev.centralita.shared.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00Z");
    private static final UserName ANA = new UserName("ana");
    private static final String HERE = "192.0.2.7";
    private static final String ELSEWHERE = "192.0.2.8";

    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryLockouts lockouts = new InMemoryLockouts();
    private final RecordedEvents events = new RecordedEvents();
    private final MovableClock clock = new MovableClock(NOON);
    private final SignIn signIn =
            new SignIn(users, sessions, lockouts, Credentials.hashing(), Credentials.rule(), events, clock);
    private final RecogniseSession recognise =
            new RecogniseSession(sessions, users, new Settings(name -> Optional.empty()), clock);

    @Test
    void the_right_password_opens_a_session() {
        knows(ANA, Credentials.GOOD);

        SignedIn person = opened(signIn.with(ANA, Credentials.GOOD, HERE));

        assertThat(recognise.by(person.token()))
                .hasValueSatisfying(known -> assertThat(known.user().name()).isEqualTo(ANA));
        assertThat(users.named(ANA).map(User::lastSignInAt)).contains(NOON);
        assertThat(events.words()).containsExactly("user.signed-in");
    }

    @Test
    void every_session_has_a_token_of_its_own() {
        knows(ANA, Credentials.GOOD);

        assertThat(opened(signIn.with(ANA, Credentials.GOOD, HERE)).token())
                .isNotEqualTo(opened(signIn.with(ANA, Credentials.GOOD, HERE)).token());
    }

    @Test
    void wrong_unknown_disabled_and_invited_are_told_the_same() {
        knows(ANA, Credentials.GOOD);
        User disabled = User.invited(new UserName("bob"), "Bob", Role.VIEWER).with(hash(Credentials.GOOD));
        users.add(disabled);
        users.change(new User(disabled.id(), disabled.name(), "Bob", Role.VIEWER, false, null, null));
        users.add(User.invited(new UserName("invited"), "Invited", Role.VIEWER));

        assertThat(signIn.with(ANA, "wrong", HERE)).isEqualTo(new WrongCredentials());
        assertThat(signIn.with(new UserName("nobody"), "wrong", HERE)).isEqualTo(new WrongCredentials());
        assertThat(signIn.with(new UserName("bob"), Credentials.GOOD, HERE)).isEqualTo(new WrongCredentials());
        assertThat(signIn.with(new UserName("invited"), "", HERE)).isEqualTo(new WrongCredentials());
    }

    @Test
    void an_unknown_name_is_not_kept_because_it_may_be_a_password() {
        assertThat(signIn.with(new UserName("hunter2-hunter2"), "", HERE)).isEqualTo(new WrongCredentials());

        assertThat(events.fired()).extracting(DomainEvent::about).containsExactly("");
        assertThat(events.fired()).noneMatch(event -> event.toString().contains("hunter2"));
    }

    @Test
    void five_failures_lock_a_name_for_a_minute_even_for_the_right_password() {
        knows(ANA, Credentials.GOOD);
        fails(ANA, 5);

        assertThat(signIn.with(ANA, Credentials.GOOD, ELSEWHERE)).isEqualTo(new Locked(NOON.plusSeconds(60)));

        clock.passes(Duration.ofSeconds(61));
        assertThat(signIn.with(ANA, Credentials.GOOD, ELSEWHERE)).isInstanceOf(Opened.class);
        assertThat(events.words()).contains("user.locked");
    }

    @Test
    void a_name_nobody_has_is_locked_just_as_well() {
        UserName nobody = new UserName("nobody");
        fails(nobody, 5);

        assertThat(signIn.with(nobody, "wrong", HERE)).isInstanceOf(Locked.class);
    }

    @Test
    void who_goes_on_failing_waits_longer_each_time() {
        knows(ANA, Credentials.GOOD);
        fails(ANA, 5);
        clock.passes(Duration.ofSeconds(61));
        fails(ANA, 1);

        assertThat(signIn.with(ANA, Credentials.GOOD, HERE))
                .isEqualTo(new Locked(clock.instant().plusSeconds(120)));
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        knows(ANA, Credentials.GOOD);
        fails(ANA, 4);
        opened(signIn.with(ANA, Credentials.GOOD, HERE));
        fails(ANA, 4);

        assertThat(signIn.with(ANA, Credentials.GOOD, HERE)).isInstanceOf(Opened.class);
    }

    @Test
    void an_address_that_tries_many_names_is_locked_and_others_are_not() {
        knows(ANA, Credentials.GOOD);
        IntStream.range(0, 25)
                .forEach(i -> assertThat(signIn.with(new UserName("name" + i), "wrong", HERE))
                        .isEqualTo(new WrongCredentials()));

        assertThat(signIn.with(ANA, Credentials.GOOD, HERE)).isInstanceOf(Locked.class);
        assertThat(signIn.with(ANA, Credentials.GOOD, ELSEWHERE)).isInstanceOf(Opened.class);
    }

    @Test
    void an_outdated_hash_is_renewed() {
        users.add(User.invited(ANA, "Ana", Role.VIEWER)
                .with(Credentials.hashing(5).hash(Credentials.GOOD)));

        opened(signIn.with(ANA, Credentials.GOOD, HERE));

        assertThat(users.named(ANA).flatMap(User::usablePassword).map(PasswordHash::text))
                .hasValueSatisfying(text -> assertThat(text).contains("$i=10$"));
        opened(signIn.with(ANA, Credentials.GOOD, HERE));
    }

    @Test
    void a_password_that_no_longer_meets_the_rules_must_change() {
        knows(ANA, Credentials.COMMON);

        assertThat(opened(signIn.with(ANA, Credentials.COMMON, HERE)).mustChangePassword())
                .isTrue();
    }

    private void knows(UserName name, String password) {
        users.add(User.invited(name, "Somebody", Role.VIEWER).with(hash(password)));
    }

    private static PasswordHash hash(String password) {
        return Credentials.hashing().hash(password);
    }

    private void fails(UserName name, int times) {
        IntStream.range(0, times)
                .forEach(i -> assertThat(signIn.with(name, "wrong", HERE)).isEqualTo(new WrongCredentials()));
    }

    private static SignedIn opened(SignInResult result) {
        assertThat(result).isInstanceOf(Opened.class);
        return ((Opened) result).person();
    }
}
