package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.ActKey;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Utterance;
import dev.centralita.integration.http.Answer;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A conversation's messages over the API, the newest first, a page at a time and no further than needed. */
final class MessagePages {

    private static final int PAGE = 20;
    private static final int MOST_PAGES = 25;
    private static final Set<Speaker> PARTNERS = Set.of(Speaker.CUSTOMER, Speaker.AGENT);

    private final ChatwootApi api;
    private final Account account;
    private final ConversationId conversation;

    MessagePages(ChatwootApi api, Account account, ConversationId conversation) {
        this.api = api;
        this.account = account;
        this.conversation = conversation;
    }

    /**
     * Who said what last since a moment; with both partners found, nobody looks further back.
     *
     * @throws EndlessTalk if there is more than we read
     */
    Map<Speaker, Utterance> lastSince(Instant moment) {
        Map<Speaker, Utterance> last = new EnumMap<>(Speaker.class);
        readUntil(page -> {
            boolean isPast = false;
            for (MessageJson message : page) {
                Instant at = message.at();
                isPast |= at != null && at.isBefore(moment);
                message.utterance()
                        .filter(word -> !word.at().isBefore(moment))
                        .ifPresent(word -> last.merge(word.speaker(), word, MessagePages::later));
            }
            return isPast || last.keySet().containsAll(PARTNERS);
        });
        return last;
    }

    /**
     * Whether a message bears the mark.
     *
     * @throws EndlessTalk if there is more than we read
     */
    boolean hasOne(ActKey key) {
        return readUntil(page -> page.stream()
                .anyMatch(message -> message.mark().filter(key.value()::equals).isPresent()));
    }

    /** Whether the pages that were read satisfied. */
    private boolean readUntil(Predicate<List<MessageJson>> satisfied) {
        long before = 0;
        for (int number = 0; number < MOST_PAGES; number++) {
            List<MessageJson> page = page(before);
            if (satisfied.test(page)) {
                return true;
            }
            if (page.size() < PAGE) {
                return false;
            }
            before = page.stream().mapToLong(MessageJson::id).min().orElse(0);
        }
        throw new EndlessTalk(conversation, MOST_PAGES * PAGE);
    }

    private List<MessageJson> page(long before) {
        String query = before == 0 ? "" : "?before=" + before;
        return api.get(account, "/conversations/" + conversation + "/messages" + query, this::read);
    }

    private List<MessageJson> read(Answer answer) {
        if (!answer.isSuccess()) {
            throw Refusal.of("will not show the messages of conversation " + conversation, answer);
        }
        JsonObject body = JsonText.object(answer);
        if (Refusal.isIn(body) || !body.containsKey("payload")) {
            throw answer.unreadable("something other than messages");
        }
        return JsonText.array(body, "payload").stream()
                .filter(JsonObject.class::isInstance)
                .map(message -> new MessageJson(message.asJsonObject()))
                .toList();
    }

    private static Utterance later(Utterance one, Utterance other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
