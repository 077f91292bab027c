package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.judgement.Judge;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Sightings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a rule would touch right now and why not the rest; also a rule that is not written down yet. */
@Dependent
public class PreviewRule {

    private final Deeds deeds;
    private final Clock clock;

    @Inject
    public PreviewRule(Deeds deeds, Clock clock) {
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * What the desk names, each judged.
     *
     * @param isCut whether the desk would name more than are looked at in one run
     */
    public record Preview(List<Judgement> judgements, boolean isCut) {

        public Preview {
            judgements = List.copyOf(judgements);
        }
    }

    public Preview at(Desk desk, RuleVersion version) {
        Instant now = clock.instant();
        Sightings sightings = desk.answer(version.rule().question(now, Math.min(desk.mostForALook(), Round.MOST_SEEN)));
        List<ConversationId> ids =
                sightings.conversations().stream().map(Sighting::id).toList();
        Map<ConversationId, Progress> progress = deeds.progress(version.rule().name(), desk.name(), ids);
        Judge judge = new Judge(version);
        return new Preview(
                sightings.conversations().stream()
                        .map(seen -> judge.of(seen, progress.getOrDefault(seen.id(), Progress.NONE), now))
                        .toList(),
                sightings.isCut());
    }

    /** One conversation, whatever the rule makes of it; empty where the desk does not know it. */
    public Optional<Judgement> about(Desk desk, RuleVersion version, ConversationId id) {
        Instant now = clock.instant();
        Rule rule = version.rule();
        return desk.look(id, rule.question(now, 1))
                .map(seen -> new Judge(version)
                        .of(
                                seen,
                                deeds.progress(rule.name(), desk.name(), List.of(id))
                                        .getOrDefault(id, Progress.NONE),
                                now));
    }
}
