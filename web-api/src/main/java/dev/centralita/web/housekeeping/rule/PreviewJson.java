package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.deed.PreviewRule.Preview;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.web.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would do.
 *
 * @param matched the conversations the desk named
 * @param skipped how many would be left alone, by reason
 * @param items a sample, those that would be touched first
 * @param cut whether there are more than were looked at
 */
public record PreviewJson(
        int matched, int wouldAct, Map<String, Integer> skipped, List<PreviewItemJson> items, boolean cut) {

    /**
     * One conversation.
     *
     * @param verdict would-act or skipped
     * @param step the next step, from 1
     * @param acts the kinds of its acts, in order
     * @param criteria every criterion and whether it is met, where one conversation was asked about
     */
    public record PreviewItemJson(
            String item,
            String verdict,
            int step,
            List<String> acts,
            String reason,
            String sentence,
            Map<String, String> facts,
            @Nullable List<CriterionJson> criteria) {}

    /** One criterion. */
    public record CriterionJson(String criterion, boolean holds) {}

    static PreviewJson of(Preview preview, int sample, Language language) {
        Map<String, Integer> skipped = new TreeMap<>();
        preview.judgements().stream()
                .filter(judgement -> !judgement.isToAct())
                .forEach(judgement -> skipped.merge(judgement.reason().word(), 1, Integer::sum));
        int left = skipped.values().stream().mapToInt(Integer::intValue).sum();
        return new PreviewJson(
                preview.judgements().size(),
                preview.judgements().size() - left,
                skipped,
                preview.judgements().stream()
                        .sorted(Comparator.comparing(judgement -> !judgement.isToAct()))
                        .limit(sample)
                        .map(judgement -> item(judgement, null, language))
                        .toList(),
                preview.isCut());
    }

    /** An empty one where nobody knows the conversation. */
    static PreviewJson of(Optional<Judgement> about, Language language) {
        if (about.isEmpty()) {
            return new PreviewJson(0, 0, Map.of(), List.of(), false);
        }
        Judgement judgement = about.get();
        List<CriterionJson> criteria = judgement.checks().stream()
                .map(check -> new CriterionJson(check.criterion().word(), check.holds()))
                .toList();
        boolean acts = judgement.isToAct();
        return new PreviewJson(
                1,
                acts ? 1 : 0,
                acts ? Map.of() : Map.of(judgement.reason().word(), 1),
                List.of(item(judgement, criteria, language)),
                false);
    }

    private static PreviewItemJson item(
            Judgement judgement, @Nullable List<CriterionJson> criteria, Language language) {
        return new PreviewItemJson(
                judgement.seen().id().value(),
                judgement.isToAct() ? "would-act" : "skipped",
                judgement.step(),
                judgement.acts().stream().map(Act::kind).map(Act.Kind::word).toList(),
                judgement.reason().word(),
                RuleSentences.about(judgement.reason().word(), judgement.facts(), language),
                judgement.facts(),
                criteria);
    }
}
