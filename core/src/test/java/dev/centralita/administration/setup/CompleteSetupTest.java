package dev.centralita.administration.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.credential.Credentials;
import dev.centralita.administration.credential.PasswordRefused;
import dev.centralita.administration.credential.Token;
import dev.centralita.administration.session.InMemorySessions;
import dev.centralita.administration.session.Session;
import dev.centralita.administration.user.InMemoryUsers;
import dev.centralita.administration.user.Role;
import dev.centralita.administration.user.User;
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

class CompleteSetupTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00Z");
    private static final UserName ADMIN = new UserName("admin");
    private static final Token SCRIPTED = new Token("a-token-of-the-settings-0123456789");

    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemorySetupTickets tickets = new InMemorySetupTickets();
    private final RecordedEvents events = new RecordedEvents();
    private final MovableClock clock = new MovableClock(NOON);
    private final IssueSetupLink links = new IssueSetupLink(users, tickets, events, clock);
    private final InviteUser invite = new InviteUser(users, links, events);
    private final CompleteSetup setup = with(Map.of());

    @Test
    void the_first_link_makes_the_first_administrator() {
        Token token = links.forNobodyYet().token();
        assertThat(setup.isNeeded()).isTrue();

        setup.with(token, ADMIN, "Ana", Credentials.GOOD);

        assertThat(setup.isNeeded()).isFalse();
        assertThat(users.named(ADMIN))
                .hasValueSatisfying(user -> assertThat(user.isActiveAdmin()).isTrue());
        assertThat(events.words()).containsExactly("user.set-up");
    }

    @Test
    void a_way_in_is_offered_at_start_until_somebody_came_in() {
        OfferFirstSetup offer = new OfferFirstSetup(users, links);
        offer.atStart();
        assertThat(tickets.all()).hasSize(1);

        setup.with(links.forNobodyYet().token(), ADMIN, "Ana", Credentials.GOOD);
        offer.atStart();

        assertThat(tickets.all()).hasSize(1);
    }

    @Test
    void a_link_works_once() {
        Token token = links.forNobodyYet().token();
        setup.with(token, ADMIN, "Ana", Credentials.GOOD);

        assertRefused(token);
    }

    @Test
    void of_two_first_links_only_one_makes_an_administrator() {
        Token one = links.forNobodyYet().token();
        Token two = links.forNobodyYet().token();
        setup.with(one, ADMIN, "Ana", Credentials.GOOD);

        assertRefused(two);
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void a_link_ends_after_a_day() {
        Token token = links.forNobodyYet().token();
        clock.passes(Duration.ofHours(24));

        assertRefused(token);
    }

    @Test
    void a_made_up_link_is_refused() {
        assertRefused(Token.fresh());
    }

    @Test
    void a_poor_password_leaves_the_link_as_it_was() {
        Token token = links.forNobodyYet().token();

        assertThatThrownBy(() -> setup.with(token, ADMIN, "Ana", Credentials.COMMON))
                .isInstanceOf(PasswordRefused.class);
        assertThat(setup.with(token, ADMIN, "Ana", Credentials.GOOD).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void a_script_may_bring_the_token_of_the_settings_while_nobody_exists() {
        CompleteSetup scripted = with(Map.of("SETUP_TOKEN", SCRIPTED.reveal()));

        scripted.with(SCRIPTED, ADMIN, "Ana", Credentials.GOOD);

        assertThatThrownBy(() -> scripted.with(SCRIPTED, new UserName("second"), "Bob", Credentials.GOOD))
                .isInstanceOf(SetupRefused.class);
    }

    @Test
    void somebody_invited_keeps_name_and_role() {
        User bob = User.invited(new UserName("bob"), "Bob", Role.OPERATOR);
        Token token = invite.as(bob, Actor.HUB).token();

        setup.with(token, ADMIN, "Robert", Credentials.GOOD);

        assertThat(users.named(bob.name()))
                .hasValueSatisfying(user -> assertThat(user)
                        .extracting(User::displayName, User::role)
                        .containsExactly("Robert", Role.OPERATOR));
        assertThat(users.named(bob.name()).flatMap(User::usablePassword)).isPresent();
        assertThat(users.named(ADMIN)).isEmpty();
    }

    @Test
    void a_new_link_ends_the_one_before() {
        User bob = User.invited(new UserName("bob"), "Bob", Role.OPERATOR);
        Token first = invite.as(bob, Actor.HUB).token();

        Token second = links.to(bob.id(), Actor.HUB).token();

        assertRefused(first);
        assertThat(setup.with(second, ADMIN, "Bob", Credentials.GOOD).name()).isEqualTo(bob.name());
    }

    @Test
    void a_password_set_by_link_ends_every_session() {
        User bob = User.invited(new UserName("bob"), "Bob", Role.OPERATOR);
        Token token = invite.as(bob, Actor.HUB).token();
        sessions.open(new Session("digest", bob.id(), NOON, NOON, false));

        setup.with(token, ADMIN, "Bob", Credentials.GOOD);

        assertThat(sessions.find("digest")).isEmpty();
    }

    private void assertRefused(Token token) {
        assertThatThrownBy(() -> setup.with(token, ADMIN, "Ana", Credentials.GOOD))
                .isInstanceOf(SetupRefused.class);
    }

    private CompleteSetup with(Map<String, String> settings) {
        return new CompleteSetup(
                users,
                tickets,
                sessions,
                Credentials.hashing(),
                Credentials.rule(),
                new Settings(name -> Optional.ofNullable(settings.get(name))),
                events,
                clock);
    }
}
