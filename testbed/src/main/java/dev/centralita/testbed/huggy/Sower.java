package dev.centralita.testbed.huggy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;

/** Thinks up chats as a busy sales team has them. */
final class Sower {

    private static final Duration OLDEST = Duration.ofDays(20);
    private static final Duration MARGIN = Duration.ofMinutes(10);
    private static final int[] TABULATIONS = {0, 0, 41, 41, 57, 112};

    private final RandomGenerator random;

    Sower(RandomGenerator random) {
        this.random = random;
    }

    Chat chat(long id, Seed seed, Instant now) {
        boolean isStale = random.nextDouble() < seed.staleShare();
        Duration silent = isStale
                ? seed.allowed().plus(MARGIN).plus(upTo(OLDEST))
                : upTo(seed.allowed().minus(MARGIN));
        long agent = agent(seed.agents());
        ChatForm form = form(seed.oddShare());
        Instant lastMessageAt = now.minus(silent).truncatedTo(ChronoUnit.SECONDS);
        // a chat whose beginning counts must be as old as it is silent
        Instant createdAt = form.silence() == ChatForm.Silence.FROM_LAST_MESSAGE
                ? lastMessageAt.minus(upTo(OLDEST)).truncatedTo(ChronoUnit.SECONDS)
                : lastMessageAt;
        return new Chat(
                id,
                agent,
                Names.agent(agent),
                Names.customer(random),
                TABULATIONS[random.nextInt(TABULATIONS.length)],
                form,
                createdAt,
                lastMessageAt,
                random.nextInt(3) == 0 ? Author.CUSTOMER : Author.AGENT,
                null);
    }

    private long agent(List<Long> agents) {
        double skewed = random.nextDouble() * random.nextDouble();
        return agents.get((int) (skewed * agents.size()));
    }

    private ChatForm form(double oddShare) {
        ChatForm[] forms = ChatForm.values();
        return random.nextDouble() < oddShare ? forms[1 + random.nextInt(forms.length - 1)] : ChatForm.PLAIN;
    }

    private Duration upTo(Duration most) {
        return Duration.ofSeconds(random.nextLong(Math.max(1, most.toSeconds())));
    }
}
