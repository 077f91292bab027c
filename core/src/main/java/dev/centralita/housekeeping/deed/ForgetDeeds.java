package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.rulebook.Rulebook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Forgets what rules did long ago, but nothing that a rule still has to know so as to take no step twice. */
@Dependent
public class ForgetDeeds {

    private static final System.Logger log = System.getLogger(ForgetDeeds.class.getName());

    private final Deeds deeds;
    private final Rulebook rulebook;
    private final Clock clock;

    @Inject
    public ForgetDeeds(Deeds deeds, Rulebook rulebook, Clock clock) {
        this.deeds = deeds;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Those older than this and than all that any rule looks back upon; how many were forgotten. */
    public int olderThan(Duration history) {
        Instant start = clock.instant().minus(kept(history));
        int total = 0;
        for (int batch = deeds.forgetDecidedBefore(start); batch > 0; batch = deeds.forgetDecidedBefore(start)) {
            total += batch;
        }
        int forgotten = total;
        log.log(System.Logger.Level.INFO, () -> forgotten + " deeds and notes from before " + start + " are forgotten");
        return forgotten;
    }

    private Duration kept(Duration history) {
        return Stream.concat(
                        Stream.of(history),
                        rulebook.all().stream()
                                .map(version -> version.rule().when().lookBack()))
                .max(Comparator.naturalOrder())
                .orElse(history);
    }
}
