package dev.centralita.administration.user;

import dev.centralita.administration.credential.PasswordHash;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Users for tests. */
public final class InMemoryUsers implements Users {

    private final Map<UserId, User> users = new LinkedHashMap<>();

    @Override
    public List<User> all() {
        return List.copyOf(users.values());
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public Optional<User> named(UserName name) {
        return users.values().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    @Override
    public boolean isEmpty() {
        return users.isEmpty();
    }

    @Override
    public void add(User user) {
        if (named(user.name()).isPresent()) {
            throw new NameTaken(user.name());
        }
        users.put(user.id(), user);
    }

    @Override
    public boolean addFirst(User user) {
        if (!users.isEmpty()) {
            return false;
        }
        add(user);
        return true;
    }

    @Override
    public synchronized <T> T inTurn(Supplier<T> change) {
        return change.get();
    }

    @Override
    public void change(User user) {
        replace(
                user.id(),
                kept -> new User(
                        kept.id(),
                        kept.name(),
                        user.displayName(),
                        user.role(),
                        user.isEnabled(),
                        kept.password(),
                        kept.lastSignInAt()));
    }

    @Override
    public void changePassword(UserId id, PasswordHash password) {
        replace(id, kept -> kept.with(password));
    }

    @Override
    public void signedIn(UserId id, Instant at) {
        replace(
                id,
                kept -> new User(
                        kept.id(),
                        kept.name(),
                        kept.displayName(),
                        kept.role(),
                        kept.isEnabled(),
                        kept.password(),
                        at));
    }

    private void replace(UserId id, UnaryOperator<User> change) {
        users.computeIfPresent(id, (same, user) -> change.apply(user));
    }
}
