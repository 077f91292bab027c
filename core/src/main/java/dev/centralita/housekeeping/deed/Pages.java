package dev.centralita.housekeeping.deed;

import static java.lang.System.Logger.Level.WARNING;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.judgement.Talk;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Sightings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the desk names, the longest silence first, asked for piece by piece for as long as more is wanted. */
final class Pages {

    private static final System.Logger log = System.getLogger(Pages.class.getName());

    private final Round round;
    private final Set<ConversationId> seen = new HashSet<>();
    private Optional<Question> next;

    Pages(Round round) {
        this.round = round;
        this.next = Optional.of(round.question());
    }

    boolean hasMore() {
        return next.isPresent();
    }

    /** The next ones, none of them twice. */
    List<Sighting> more() {
        Sightings page = round.desk().answer(next.orElseThrow());
        if (page.gap() != null) {
            log.log(WARNING, () -> "WARNING: " + round.desk().name() + " names not all: " + page.gap());
        }
        List<Sighting> fresh = page.conversations().stream()
                .filter(conversation -> seen.add(conversation.id()))
                .toList();
        next = page.isCut() && !fresh.isEmpty() ? after(fresh) : Optional.empty();
        if (page.isCut() && next.isEmpty()) {
            log.log(
                    WARNING,
                    () -> "WARNING: rule " + round.rule().name() + " looks at the first " + seen.size()
                            + " conversations; " + round.desk().name() + " does not name the others");
        }
        return fresh;
    }

    private Optional<Question> after(List<Sighting> fresh) {
        return new Talk(fresh.get(fresh.size() - 1))
                .newest()
                .map(word -> round.question().from(word.at()));
    }
}
