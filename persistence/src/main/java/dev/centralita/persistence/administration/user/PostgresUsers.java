package dev.centralita.persistence.administration.user;

import dev.centralita.administration.credential.PasswordHash;
import dev.centralita.administration.user.NameTaken;
import dev.centralita.administration.user.Role;
import dev.centralita.administration.user.User;
import dev.centralita.administration.user.UserId;
import dev.centralita.administration.user.UserName;
import dev.centralita.administration.user.Users;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowViewMapper;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.SqlStatement;

@Dependent
class PostgresUsers implements Users {

    private static final String INSERT = """
            insert into console_user (id, name, display_name, role, enabled, password, last_sign_in_at)
            values (:id, :name, :displayName, :role, :enabled, :password, :lastSignInAt)
            """;

    private static final String ONE_WRITER = "lock table console_user in share row exclusive mode";

    private static final RowViewMapper<User> USER = PostgresUsers::user;

    private final HubSql hub;

    @Inject
    PostgresUsers(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public List<User> all() {
        return hub.with(handle -> handle.createQuery("select * from console_user order by name")
                .map(USER)
                .list());
    }

    @Override
    public Optional<User> find(UserId id) {
        return hub.with(handle -> handle.createQuery("select * from console_user where id = :id")
                .bind("id", id.value())
                .map(USER)
                .findOne());
    }

    @Override
    public Optional<User> named(UserName name) {
        return hub.with(handle -> handle.createQuery("select * from console_user where name = :name")
                .bind("name", name.value())
                .map(USER)
                .findOne());
    }

    @Override
    public boolean isEmpty() {
        return hub.with(PostgresUsers::nobodyIsIn);
    }

    @Override
    public void add(User user) {
        int added = hub.with(handle -> bound(handle.createUpdate(INSERT + "on conflict (name) do nothing"), user)
                .execute());
        if (added == 0) {
            throw new NameTaken(user.name());
        }
    }

    @Override
    @Transactional
    public boolean addFirst(User user) {
        return hub.with(handle -> {
            handle.execute(ONE_WRITER);
            return nobodyIsIn(handle)
                    && bound(handle.createUpdate(INSERT), user).execute() == 1;
        });
    }

    @Override
    @Transactional
    public <T> T inTurn(Supplier<T> change) {
        hub.with(handle -> handle.execute(ONE_WRITER));
        return change.get();
    }

    @Override
    public void change(User user) {
        hub.with(handle -> handle.createUpdate(
                        "update console_user set display_name = :displayName, role = :role, enabled = :enabled where id = :id")
                .bind("displayName", user.displayName())
                .bind("role", user.role().word())
                .bind("enabled", user.isEnabled())
                .bind("id", user.id().value())
                .execute());
    }

    @Override
    public void changePassword(UserId id, PasswordHash password) {
        hub.with(handle -> handle.createUpdate("update console_user set password = :password where id = :id")
                .bind("password", password.text())
                .bind("id", id.value())
                .execute());
    }

    @Override
    public void signedIn(UserId id, Instant at) {
        hub.with(handle -> handle.createUpdate("update console_user set last_sign_in_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id.value())
                .execute());
    }

    private static boolean nobodyIsIn(Handle handle) {
        return handle.createQuery("select not exists (select 1 from console_user)")
                .mapTo(Boolean.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, User user) {
        PasswordHash password = user.password();
        return statement
                .bind("id", user.id().value())
                .bind("name", user.name().value())
                .bind("displayName", user.displayName())
                .bind("role", user.role().word())
                .bind("enabled", user.isEnabled())
                .bind("password", password == null ? null : password.text())
                .bind("lastSignInAt", user.lastSignInAt());
    }

    private static User user(RowView row) {
        String password = row.getColumn("password", String.class);
        return new User(
                new UserId(row.getColumn("id", UUID.class)),
                new UserName(row.getColumn("name", String.class)),
                row.getColumn("display_name", String.class),
                Role.of(row.getColumn("role", String.class)),
                row.getColumn("enabled", Boolean.class),
                password == null ? null : new PasswordHash(password),
                row.getColumn("last_sign_in_at", Instant.class));
    }
}
