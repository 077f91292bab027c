package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.ConversationDesk;
import java.time.Instant;

/** One run at one desk: what was asked, what counts as now, who watches, what has been decided so far. */
record Round(
        ConversationDesk desk,
        ClosingOrder order,
        Instant now,
        ClosingWitness witness,
        Tally tally,
        Findings findings) {

    static Round of(ConversationDesk desk, ClosingOrder order, Instant now, ClosingWitness witness) {
        return new Round(desk, order, now, witness, new Tally(witness), new Findings(order.rule(), now));
    }
}
