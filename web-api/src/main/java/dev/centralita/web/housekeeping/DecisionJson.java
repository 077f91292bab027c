package dev.centralita.web.housekeeping;

import dev.centralita.administration.job.RunItem;
import dev.centralita.administration.run.Decision;
import dev.centralita.web.Language;
import dev.centralita.web.housekeeping.rule.RuleSentences;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one run decided about a conversation. */
public record DecisionJson(
        long run,
        String job,
        @Nullable String ruleVersion,
        String outcome,
        String reason,
        String sentence,
        Map<String, String> facts,
        Instant at) {

    static DecisionJson of(Decision decision, Language language) {
        RunItem item = decision.item();
        return new DecisionJson(
                decision.run().value(),
                decision.job().value(),
                item.facts().get("ruleVersion"),
                item.outcome().word(),
                item.reason(),
                sentence(item, language),
                item.facts(),
                decision.at());
    }

    private static String sentence(RunItem item, Language language) {
        return item.facts().containsKey("rule")
                ? RuleSentences.about(item.reason(), item.facts(), language)
                : ClosingSentences.about(item.reason(), item.facts(), language);
    }
}
