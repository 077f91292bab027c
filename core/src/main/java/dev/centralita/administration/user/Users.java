package dev.centralita.administration.user;

import dev.centralita.administration.credential.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Everybody who may work at the console. */
public interface Users {

    List<User> all();

    Optional<User> find(UserId id);

    Optional<User> named(UserName name);

    boolean isEmpty();

    /**
     * Takes in another person.
     *
     * @throws NameTaken if somebody has that name
     */
    void add(User user);

    /** Takes in the very first person; false where somebody was quicker. */
    boolean addFirst(User user);

    /** Does a change while nobody, on whichever node, does another one: what it read still holds when it writes. */
    <T> T inTurn(Supplier<T> change);

    /** Keeps the display name, the role and whether the person is enabled. */
    void change(User user);

    void changePassword(UserId id, PasswordHash password);

    void signedIn(UserId id, Instant at);
}
