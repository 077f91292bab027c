package dev.centralita.testbed.huggy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All chats, newest first; a closed one leaves its agent's list and the others move up. */
final class Chats {

    private final NavigableMap<Long, Chat> byId = new ConcurrentSkipListMap<>();
    private final Clock clock;

    Chats(Clock clock) {
        this.clock = clock;
    }

    void add(Chat chat) {
        byId.put(chat.id(), chat);
    }

    void clear() {
        byId.clear();
    }

    /** Begins anew with every start, so that a hub which outlives us meets no id twice. */
    long nextId() {
        return byId.isEmpty() ? clock.millis() : byId.lastKey() + 3;
    }

    List<Chat> page(long agent, int number, int size) {
        return all().filter(chat -> chat.agent() == agent && chat.isOpen())
                .skip((long) number * size)
                .limit(size)
                .toList();
    }

    /** Everybody who holds or held a chat. */
    SortedSet<Long> agents() {
        return all().map(Chat::agent).collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<Chat> all() {
        return byId.descendingMap().values().stream();
    }

    Optional<Chat> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The chat as it was before, if this call closed it; empty if it was closed already. */
    Optional<Chat> close(long id) {
        Instant now = now();
        Chat before = byId.get(id);
        while (before != null && before.isOpen()) {
            if (byId.replace(id, before, before.closed(now))) {
                return Optional.of(before);
            }
            before = byId.get(id);
        }
        return Optional.empty();
    }

    /** The chat as it is then; empty if it is closed or unknown. */
    Optional<Chat> handOver(long id, long agent) {
        return Optional.ofNullable(
                        byId.computeIfPresent(id, (same, chat) -> chat.isOpen() ? chat.handedTo(agent) : chat))
                .filter(Chat::isOpen);
    }

    void customerWrites(long id) {
        byId.computeIfPresent(id, (same, chat) -> chat.isOpen() ? chat.writtenTo(now()) : chat);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
