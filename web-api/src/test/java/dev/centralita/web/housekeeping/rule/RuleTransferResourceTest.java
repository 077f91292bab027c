package dev.centralita.web.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.rule.FakeDesk;
import dev.centralita.housekeeping.rule.KnownDesks;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleExample;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rulebook.DefineRules;
import dev.centralita.housekeeping.rulebook.InMemoryRulebook;
import dev.centralita.shared.RecordedEvents;
import dev.centralita.web.housekeeping.rule.RuleTransferResource.ReportJson;
import dev.centralita.web.housekeeping.rule.RuleTransferResource.RulesJson;
import dev.centralita.web.security.CurrentActor;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuleTransferResourceTest {

    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final KnownDesks desks = new KnownDesks();
    private final RuleTransferResource transfer = new RuleTransferResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here to do it
    void give_the_rulebook() {
        desks.introduce(List.of(() -> List.of(new FakeDesk(clock))));
        transfer.define = new DefineRules(new Contested(), desks, new RecordedEvents(), clock);
        transfer.current = new CurrentActor();
    }

    @Test
    void a_rule_that_somebody_else_writes_at_that_moment_is_reported_and_the_others_are_taken() {
        ReportJson report =
                transfer.take(new RulesJson(List.of(rule("first"), rule("contested"), rule("last"))), inEnglish());

        assertThat(report.imported()).containsExactly("first", "last");
        assertThat(report.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("contested");
            assertThat(refusal.errors()).singleElement().satisfies(error -> {
                assertThat(error.code()).isEqualTo("name-taken");
                assertThat(error.message()).isNotBlank();
            });
        });
    }

    /** Somebody else is always quicker with one of the names. */
    private static final class Contested extends InMemoryRulebook {

        @Override
        public Optional<RuleVersion> add(Rule rule, String by, Instant at) {
            return rule.name().value().equals("contested") ? Optional.empty() : super.add(rule, by, at);
        }
    }

    private static RuleJson rule(String name) {
        Rule rule = new RuleExample().named(name).rule();
        return RuleJson.of(new RuleVersion(rule, 1, "ana", Instant.EPOCH));
    }

    private static HttpHeaders inEnglish() {
        return (HttpHeaders) Proxy.newProxyInstance(
                RuleTransferResourceTest.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) -> "en");
    }
}
