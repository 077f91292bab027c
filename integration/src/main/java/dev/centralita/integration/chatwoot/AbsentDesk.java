package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.ActKey;
import dev.centralita.housekeeping.rule.ActReceipt;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Directory;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Reach;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Sightings;
import dev.centralita.shared.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk of an installation that has no Chatwoot; it says so and does nothing. */
final class AbsentDesk implements Desk {

    static final Sentence WHY = Sentence.of(
            "off-without",
            "{system} is off: {settings} not set",
            Map.of("system", "Chatwoot", "settings", "CHATWOOT_URL / CHAT_TOGGLE_URL / CHAT_NEWMSG_URL"));

    private static final DeskName NAME = new DeskName("chatwoot/1");

    @Override
    public DeskName name() {
        return NAME;
    }

    @Override
    public Optional<Sentence> whyOff() {
        return Optional.of(WHY);
    }

    @Override
    public int callsAtOnce() {
        return 1;
    }

    @Override
    public int mostForALook() {
        return 1;
    }

    @Override
    public Reach reach() {
        return ChatwootDesk.REACH;
    }

    @Override
    public Directory directory() {
        return new Directory(List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public Sightings answer(Question question) {
        throw off();
    }

    @Override
    public Optional<Sighting> look(ConversationId id, Question question) {
        throw off();
    }

    @Override
    public ActReceipt perform(ConversationId id, Act act, ActKey key) {
        throw off();
    }

    @Override
    public boolean hasSaid(ConversationId id, ActKey key) {
        throw off();
    }

    private static DeskUnavailable off() {
        return new DeskUnavailable(WHY, 0);
    }
}
