package dev.centralita.web.administration.job;

import dev.centralita.administration.run.ItemRecord;
import java.time.Instant;
import java.util.Map;

/** What a run decided about one thing, and why in a sentence. */
public record ItemJson(
        String item, String outcome, String reason, String sentence, Map<String, String> facts, Instant at) {

    static ItemJson of(ItemRecord decided, String sentence) {
        return new ItemJson(
                decided.item().item(),
                decided.item().outcome().word(),
                decided.item().reason(),
                sentence,
                decided.item().facts(),
                decided.at());
    }
}
