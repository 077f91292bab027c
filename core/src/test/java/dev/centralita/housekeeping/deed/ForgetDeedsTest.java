package dev.centralita.housekeeping.deed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.rule.FakeDesk;
import dev.centralita.housekeeping.rule.RuleExample;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.SightingExample;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.When;
import dev.centralita.housekeeping.rulebook.InMemoryRulebook;
import dev.centralita.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgetDeedsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final RuleVersion RULE = new RuleExample().version();
    private static final Duration MONTH = Duration.ofDays(30);

    private final MovableClock clock = new MovableClock(NOON);
    private final FakeDesk desk = new FakeDesk(clock);
    private final InMemoryDeeds deeds = new InMemoryDeeds();
    private final InMemoryRulebook rulebook = new InMemoryRulebook();
    private final ForgetDeeds forget = new ForgetDeeds(deeds, rulebook, clock);

    @BeforeEach
    void a_conversation_is_resolved() {
        desk.holds(new SightingExample(NOON)
                .says(Speaker.AGENT, Duration.ofHours(13))
                .seen());
        deeds.lives(1);
        new FollowRule(deeds, clock)
                .at(
                        desk,
                        RULE,
                        new RuleOrder(1, false, false, 100, null),
                        new RecordingWitness(),
                        new Hands(Runnable::run, 1));
        assertThat(deeds.lines()).hasSize(1);
    }

    @Test
    void a_step_is_remembered_for_as_long_as_a_rule_looks_back_however_short_the_history() {
        rulebook.holds(RULE.rule());
        clock.passes(When.USUAL_LOOK_BACK);

        int forgotten = forget.olderThan(MONTH);

        assertThat(forgotten).isZero();
        assertThat(deeds.lines()).hasSize(1);
    }

    @Test
    void what_no_rule_looks_back_upon_is_forgotten_with_the_history() {
        clock.passes(MONTH.plusSeconds(1));

        int forgotten = forget.olderThan(MONTH);

        assertThat(forgotten).isEqualTo(1);
        assertThat(deeds.lines()).isEmpty();
    }
}
