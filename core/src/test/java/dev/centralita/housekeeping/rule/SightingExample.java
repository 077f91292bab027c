package dev.centralita.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A conversation to begin a test with: pending, in inbox 1, nobody's, begun ninety hours before the moment at hand. */
public final class SightingExample {

    private final Instant now;
    private final Map<Speaker, Utterance> last = new EnumMap<>(Speaker.class);
    private String id = "7";
    private Status status = Status.PENDING;
    private String inbox = "1";
    private @Nullable String assignee;
    private @Nullable String role;
    private @Nullable String team;
    private Set<String> labels = Set.of();
    private @Nullable Priority priority;
    private Duration age = Duration.ofHours(90);
    private @Nullable Instant waitingSince;
    private @Nullable Instant snoozedUntil;
    private @Nullable Instant replyUntil = Instant.MAX;
    private long message = 100;

    public SightingExample(Instant now) {
        this.now = now;
    }

    public SightingExample id(String wanted) {
        id = wanted;
        return this;
    }

    public SightingExample is(Status wanted) {
        status = wanted;
        return this;
    }

    public SightingExample inbox(String wanted) {
        inbox = wanted;
        return this;
    }

    public SightingExample assignedTo(@Nullable String agent, @Nullable String itsRole) {
        assignee = agent;
        role = itsRole;
        return this;
    }

    public SightingExample team(String wanted) {
        team = wanted;
        return this;
    }

    public SightingExample labels(String... wanted) {
        labels = Set.of(wanted);
        return this;
    }

    public SightingExample priority(Priority wanted) {
        priority = wanted;
        return this;
    }

    public SightingExample begun(Duration ago) {
        age = ago;
        return this;
    }

    public SightingExample waitsSince(Duration ago) {
        waitingSince = now.minus(ago);
        return this;
    }

    public SightingExample snoozedUntil(@Nullable Instant moment) {
        status = Status.SNOOZED;
        snoozedUntil = moment;
        return this;
    }

    public SightingExample replyUntil(@Nullable Instant moment) {
        replyUntil = moment;
        return this;
    }

    /** The next message, each with a higher number. */
    public SightingExample says(Speaker speaker, Duration ago) {
        last.put(speaker, new Utterance(speaker, ++message, now.minus(ago)));
        return this;
    }

    public Sighting seen() {
        return new Sighting(
                new ConversationId(id),
                status,
                inbox,
                assignee,
                role,
                team,
                labels,
                priority,
                now.minus(age),
                last,
                waitingSince,
                snoozedUntil,
                replyUntil);
    }
}
