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
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Trait;
import dev.centralita.housekeeping.rule.Utterance;
import dev.centralita.shared.Sentence;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** One account of Chatwoot: asked in its database where there is one, looked at and acted on by its API. */
final class ChatwootDesk implements Desk {

    /** Everything but words that go with resolving: here a note says them. */
    static final Reach REACH = new Reach(
            EnumSet.allOf(Act.Kind.class),
            EnumSet.allOf(Status.class),
            EnumSet.complementOf(EnumSet.of(Trait.COMMENT)));

    /** Without the database each conversation's last words are a question of their own. */
    private static final int MOST_BY_THE_API_ALONE = 200;

    private final Account account;
    private final Installation chatwoot;
    private final ReplyWindows windows;
    private final Looks looks;
    private final Acts acts;

    ChatwootDesk(Account account, Installation chatwoot) {
        this.account = account;
        this.chatwoot = chatwoot;
        this.windows = new ReplyWindows(chatwoot.api(), account, chatwoot.clock());
        this.looks = new Looks(chatwoot.api(), account, chatwoot.clock());
        this.acts = new Acts(chatwoot.api(), account, looks);
    }

    @Override
    public DeskName name() {
        return account.desk();
    }

    @Override
    public Optional<Sentence> whyOff() {
        return Optional.empty();
    }

    @Override
    public int callsAtOnce() {
        return chatwoot.callsAtOnce();
    }

    @Override
    public int mostForALook() {
        return chatwoot.database().isPresent() ? Integer.MAX_VALUE : MOST_BY_THE_API_ALONE;
    }

    @Override
    public Reach reach() {
        return REACH;
    }

    @Override
    public Directory directory() {
        return new Directories(chatwoot.api(), account).read();
    }

    @Override
    public Sightings answer(Question question) {
        return chatwoot.ask(new Candidates(account.address().account(), question))
                .orElseGet(
                        () -> new ApiListing(chatwoot.api(), account, windows, chatwoot.pageLimit()).answer(question));
    }

    /** The API says how the conversation stands; who said what comes from the database where that is not behind. */
    @Override
    public Optional<Sighting> look(ConversationId id, Question question) {
        if (id.number().isEmpty()) {
            return Optional.empty(); // whatever stands there instead would become part of an address
        }
        return looks.nowBeforeAnAct(id)
                .map(conversation -> conversation.seen(
                        lastWords(conversation, question), windows.of(conversation.inbox()), question.now()));
    }

    private Map<Speaker, Utterance> lastWords(ConversationJson conversation, Question question) {
        return stored(conversation.id(), question)
                .filter(words -> words.newest() >= conversation.newestMessage())
                .map(SpokenWords::last)
                .orElseGet(() -> new MessagePages(chatwoot.api(), account, conversation.id())
                        .lastSince(question.now().minus(question.lookBack())));
    }

    /** Empty also where the database does not answer just now: the API knows the same. */
    private Optional<SpokenWords> stored(ConversationId id, Question question) {
        try {
            return chatwoot.ask(SpokenWords.in(account.address().account(), id, question));
        } catch (DeskUnavailable away) {
            return Optional.empty();
        }
    }

    @Override
    public ActReceipt perform(ConversationId id, Act act, ActKey key) {
        return acts.perform(id, act, key);
    }

    @Override
    public boolean hasSaid(ConversationId id, ActKey key) {
        return new MessagePages(chatwoot.api(), account, id).hasOne(key);
    }
}
