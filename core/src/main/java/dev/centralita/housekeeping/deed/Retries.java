package dev.centralita.housekeeping.deed;

import static java.util.stream.Collectors.toSet;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.judgement.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What failed before, and is tried again where a run has room left. */
record Retries(Round round, Deeds deeds, Set<ConversationId> conversations) {

    Retries {
        conversations = Set.copyOf(conversations);
    }

    /** All that the round may touch but those that it deals with anyway. */
    static Retries of(Round round, Deeds deeds, Set<ConversationId> tended) {
        return new Retries(
                round,
                deeds,
                deeds.failed(round.rule().name(), round.desk().name()).stream()
                        .filter(id -> round.order().covers(id) && !tended.contains(id))
                        .collect(toSet()));
    }

    int atMost(int room) {
        return Math.min(room, conversations.size());
    }

    List<Errand> taken(int room) {
        int most = atMost(room);
        List<Errand> taken =
                most == 0 ? List.of() : deeds.takeFailed(round.order().run(), round.version(), conversations, most);
        if (round.order().only() != null) {
            tellOfOthersThan(taken, taken.size() < most ? Reason.TAKEN_BY_ANOTHER_RUN : Reason.LIMIT_REACHED);
        }
        return taken;
    }

    private void tellOfOthersThan(List<Errand> taken, Reason reason) {
        Set<ConversationId> others = new HashSet<>(conversations);
        taken.forEach(errand -> others.remove(errand.conversation()));
        others.forEach(id -> round.decided(new Finding(id, Outcome.SKIPPED, reason, new Recollection(round).facts())));
    }
}
