package dev.centralita.housekeeping.deed;

import static java.lang.System.Logger.Level.ERROR;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.rule.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Looks up conversations that a run is confined to and that the desk no longer names, so that each is accounted for. */
final class Unlisted {

    private static final System.Logger log = System.getLogger(Unlisted.class.getName());

    private final Round round;

    Unlisted(Round round) {
        this.round = round;
    }

    List<Sighting> among(Collection<ConversationId> ids, Hands hands) {
        List<Sighting> found = Collections.synchronizedList(new ArrayList<>());
        hands.forEach(ids, id -> {
            if (!round.witness().shouldStop()) {
                lookUp(id).ifPresent(found::add);
            }
        });
        return List.copyOf(found);
    }

    private Optional<Sighting> lookUp(ConversationId id) {
        try {
            Optional<Sighting> seen = round.desk().look(id, round.question());
            return seen.isPresent() ? seen : told(id, Outcome.CHANGED, Reason.GONE, 0);
        } catch (DeskRefused refused) {
            return told(id, Outcome.FAILED, Reason.REFUSED, refused.httpStatus());
        } catch (DeskUnavailable unavailable) {
            return told(id, Outcome.FAILED, Reason.UNAVAILABLE, unavailable.httpStatus());
        } catch (RuntimeException unexpected) {
            log.log(ERROR, () -> "ERROR: Conversation " + id + " cannot be looked at", unexpected);
            return told(id, Outcome.FAILED, Reason.UNEXPECTED, 0);
        }
    }

    private Optional<Sighting> told(ConversationId id, Outcome outcome, Reason reason, int httpStatus) {
        Finding finding = new Finding(id, outcome, reason, new Recollection(round).facts());
        round.decided(httpStatus > 0 ? finding.with("status", httpStatus) : finding);
        return Optional.empty();
    }
}
