package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one Chatwoot that this hub works for: its accounts share its API, its pace and its database. */
final class Installation implements AutoCloseable {

    private final ChatwootApi api;
    private final Clock clock;
    private final @Nullable ChatwootDatabase database;
    private final int callsAtOnce;
    private final int pageLimit;
    private final List<Desk> desks;
    private final Deliveries deliveries = new Deliveries();

    Installation(Settings settings, MeterRegistry meters, Clock clock) {
        List<Account> accounts = ChatwootSettings.accounts(settings);
        this.api = new ChatwootApi(settings, meters, clock);
        this.clock = clock;
        this.callsAtOnce = ChatwootSettings.CALLS.callsAtOnce(settings);
        this.pageLimit = settings.get(ChatwootSettings.PAGE_LIMIT);
        this.database = accounts.isEmpty()
                ? null
                : settings.find(ChatwootSettings.DATABASE)
                        .map(address -> new ChatwootDatabase(address, settings, meters, clock))
                        .orElse(null);
        this.desks = accounts.isEmpty()
                ? List.of(new AbsentDesk())
                : accounts.stream()
                        .<Desk>map(account -> new ChatwootDesk(account, this))
                        .toList();
    }

    List<Desk> desks() {
        return desks;
    }

    boolean isOff() {
        return desks.get(0).whyOff().isPresent();
    }

    Deliveries deliveries() {
        return deliveries;
    }

    ChatwootApi api() {
        return api;
    }

    Clock clock() {
        return clock;
    }

    int callsAtOnce() {
        return callsAtOnce;
    }

    int pageLimit() {
        return pageLimit;
    }

    Optional<ChatwootDatabase> database() {
        return Optional.ofNullable(database);
    }

    /**
     * The database's answer; empty where there is none that could be asked.
     *
     * @throws DeskUnavailable if it does not answer
     */
    <T> Optional<T> ask(ChatwootDatabase.Question<T> question) {
        return database == null ? Optional.empty() : database.ask(question);
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
