package dev.centralita.administration.session;

import dev.centralita.administration.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions for tests. */
public final class InMemorySessions implements Sessions {

    private final Map<String, Session> sessions = new HashMap<>();

    @Override
    public void open(Session session) {
        sessions.put(session.tokenDigest(), session);
    }

    @Override
    public Optional<Session> find(String tokenDigest) {
        return Optional.ofNullable(sessions.get(tokenDigest));
    }

    @Override
    public void seen(String tokenDigest, Instant at) {
        sessions.computeIfPresent(
                tokenDigest,
                (digest, kept) -> new Session(digest, kept.user(), kept.openedAt(), at, kept.mustChangePassword()));
    }

    @Override
    public void end(String tokenDigest) {
        sessions.remove(tokenDigest);
    }

    @Override
    public void endAllOf(UserId user) {
        sessions.values().removeIf(session -> session.user().equals(user));
    }

    @Override
    public void forget(Instant notSeenSince, Instant openedBefore) {
        sessions.values()
                .removeIf(session -> session.lastSeenAt().isBefore(notSeenSince)
                        || session.openedAt().isBefore(openedBefore));
    }
}
