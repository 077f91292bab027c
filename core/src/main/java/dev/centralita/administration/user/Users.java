package dev.centralita.administration.user;

import dev.centralita.administration.credential.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** Keeps the display name, the role and whether the person is enabled. */
    void change(User user);

    void changePassword(UserId id, PasswordHash password);

    void signedIn(UserId id, Instant at);
}
