package dev.centralita.administration.apikey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells which key a program sent. */
@Dependent
public class RecogniseApiKey {

    private static final Duration NOTED_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final Clock clock;

    @Inject
    public RecogniseApiKey(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Empty where the key is unknown, revoked or at its end. */
    public Optional<ApiKey> by(String sent) {
        Instant now = clock.instant();
        Optional<ApiKey> recognised = ApiKeySecret.read(sent)
                .flatMap(offered -> keys.withPrefix(offered.prefix())
                        .filter(key -> offered.secret().hasDigest(key.secretDigest()))
                        .filter(key -> key.isUsable(now)));
        recognised.filter(key -> isWorthNoting(key, now)).ifPresent(key -> keys.used(key.id(), now));
        return recognised;
    }

    private static boolean isWorthNoting(ApiKey key, Instant now) {
        Instant last = key.lastUsedAt();
        return last == null || last.plus(NOTED_AT_MOST_EVERY).isBefore(now);
    }
}
