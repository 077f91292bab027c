package dev.centralita.persistence.administration.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.credential.PasswordHash;
import dev.centralita.administration.session.LockSubject;
import dev.centralita.administration.session.Session;
import dev.centralita.administration.setup.SetupTicket;
import dev.centralita.administration.user.ChangeUser;
import dev.centralita.administration.user.NameTaken;
import dev.centralita.administration.user.Role;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserName;
import dev.centralita.persistence.database.HubDatabase;
import dev.centralita.persistence.database.HubSql;
import dev.centralita.shared.Actor;
import dev.centralita.shared.RecordedEvents;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresPeopleTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00Z");
    private static final PasswordHash HASH = new PasswordHash("$pbkdf2-sha512$i=210000$c2FsdA$a2V5");

    private static HubDatabase database;
    private static HubSql hub;

    private final PostgresUsers users = new PostgresUsers(hub);
    private final PostgresSessions sessions = new PostgresSessions(hub);
    private final PostgresLockouts lockouts = new PostgresLockouts(hub);
    private final PostgresSetupTickets tickets = new PostgresSetupTickets(hub);
    private final User ana = User.invited(new UserName("Ana"), "Ana María", Role.OPERATOR);

    @BeforeAll
    static void start() throws IOException {
        database = HubDatabase.started();
        hub = database.sql();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        hub.with(sql -> sql.execute("truncate console_user, console_session, setup_ticket, sign_in_failure"));
    }

    @Test
    void a_person_is_found_by_id_and_by_name_in_any_capitals() {
        users.add(ana);

        assertThat(users.find(ana.id())).contains(ana);
        assertThat(users.named(new UserName("ANA"))).contains(ana);
        assertThat(users.named(new UserName("bob"))).isEmpty();
    }

    @Test
    void nobody_gets_a_name_that_is_taken() {
        users.add(ana);

        assertThatThrownBy(() -> users.add(User.invited(new UserName("aNa"), "Another", Role.VIEWER)))
                .isInstanceOf(NameTaken.class);
    }

    @Test
    void what_changes_is_kept() {
        users.add(ana);

        users.change(new User(ana.id(), ana.name(), "Ana M.", Role.ADMIN, false, null, null));
        users.changePassword(ana.id(), HASH);
        users.signedIn(ana.id(), NOON);

        assertThat(users.all())
                .containsExactly(new User(ana.id(), ana.name(), "Ana M.", Role.ADMIN, false, HASH, NOON));
    }

    @Test
    void only_one_of_many_becomes_the_first() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> attempts = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    boolean[] isFirst = new boolean[1];
                    database.inTransaction(sql -> isFirst[0] = new PostgresUsers(sql)
                            .addFirst(User.invited(new UserName("admin" + i), "Admin", Role.ADMIN)));
                    return isFirst[0];
                })
                .toList();

        int first = 0;
        for (Future<Boolean> attempt : nodes.invokeAll(attempts)) {
            first += attempt.get() ? 1 : 0;
        }
        nodes.shutdown();

        assertThat(first).isEqualTo(1);
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void two_administrators_who_disable_each_other_at_once_leave_one() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 20; round++) {
            empty();
            User bob = administrator("bob");
            User eva = administrator("eva");

            nodes.invokeAll(List.of(disabling(bob), disabling(eva)));

            assertThat(users.all()).filteredOn(User::isActiveAdmin).hasSize(1);
        }
        nodes.shutdown();
    }

    private User administrator(String name) {
        User user = User.invited(new UserName(name), name, Role.ADMIN).with(HASH);
        users.add(user);
        return user;
    }

    private static Callable<User> disabling(User user) {
        return () -> {
            User[] changed = new User[1];
            database.inTransaction(sql -> changed[0] = new ChangeUser(new PostgresUsers(sql), new RecordedEvents())
                    .to(user.id(), null, null, false, Actor.HUB));
            return changed[0];
        };
    }

    @Test
    void a_session_is_found_until_it_ends() {
        users.add(ana);
        Session session = new Session("digest", ana.id(), NOON, NOON, true);

        sessions.open(session);
        assertThat(sessions.find("digest")).contains(session);

        sessions.seen("digest", NOON.plusSeconds(60));
        assertThat(sessions.find("digest").map(Session::lastSeenAt)).contains(NOON.plusSeconds(60));

        sessions.end("digest");
        assertThat(sessions.find("digest")).isEmpty();
    }

    @Test
    void what_was_not_seen_or_is_old_is_forgotten() {
        users.add(ana);
        sessions.open(new Session("idle", ana.id(), NOON, NOON, false));
        sessions.open(new Session("old", ana.id(), NOON.minusSeconds(9000), NOON.plusSeconds(90), false));
        sessions.open(new Session("fresh", ana.id(), NOON, NOON.plusSeconds(90), false));

        sessions.forget(NOON.plusSeconds(1), NOON.minusSeconds(1));

        assertThat(List.of("idle", "old", "fresh"))
                .filteredOn(digest -> sessions.find(digest).isPresent())
                .containsExactly("fresh");
    }

    @Test
    void the_fifth_failure_locks_a_name_and_the_next_ones_longer() {
        LockSubject name = LockSubject.name(new UserName("ana"));

        List<Optional<Instant>> locks =
                IntStream.range(0, 7).mapToObj(i -> lockouts.failed(name, NOON)).toList();

        assertThat(locks.subList(0, 4)).containsOnly(Optional.empty());
        assertThat(locks.subList(4, 7))
                .containsExactly(
                        Optional.of(NOON.plus(Duration.ofMinutes(1))),
                        Optional.of(NOON.plus(Duration.ofMinutes(2))),
                        Optional.of(NOON.plus(Duration.ofMinutes(4))));
        assertThat(lockouts.lockedUntil(name, NOON)).contains(NOON.plus(Duration.ofMinutes(4)));
        assertThat(lockouts.lockedUntil(name, NOON.plus(Duration.ofMinutes(4)))).isEmpty();
    }

    @Test
    void failures_long_ago_do_not_count() {
        LockSubject name = LockSubject.name(new UserName("ana"));
        IntStream.range(0, 4).forEach(i -> lockouts.failed(name, NOON));

        assertThat(lockouts.failed(name, NOON.plus(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void who_is_forgiven_starts_anew() {
        LockSubject name = LockSubject.name(new UserName("ana"));
        IntStream.range(0, 9).forEach(i -> lockouts.failed(name, NOON));

        lockouts.forgive(name);

        assertThat(lockouts.lockedUntil(name, NOON)).isEmpty();
        assertThat(lockouts.failed(name, NOON)).isEmpty();
    }

    @Test
    void a_setup_ticket_works_once() {
        users.add(ana);
        SetupTicket ticket = new SetupTicket("digest", ana.id(), NOON);
        SetupTicket first = new SetupTicket("first", null, NOON);
        tickets.add(ticket);
        tickets.add(first);

        assertThat(tickets.find("digest")).contains(ticket);
        assertThat(tickets.find("first")).contains(first);
        assertThat(tickets.use("digest")).isTrue();
        assertThat(tickets.use("digest")).isFalse();
    }
}
