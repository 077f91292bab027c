package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.integration.http.Answer;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One page of chats.
 *
 * @param chats those with an id
 * @param unreadable entries that are no chat, or one without id
 */
record ChatPage(List<ChatJson> chats, int unreadable) {

    /** A chat that cannot be read is counted and costs its neighbours nothing. */
    static ChatPage read(Answer answer, ZoneId accountZone) {
        if (!(JsonText.read(answer) instanceof JsonArray entries)) {
            throw answer.unreadable("something other than a list of chats");
        }
        List<ChatJson> chats = new ArrayList<>();
        for (JsonValue entry : entries) {
            ChatJson.of(entry, accountZone).ifPresent(chats::add);
        }
        return new ChatPage(List.copyOf(chats), entries.size() - chats.size());
    }

    /** The page past the last one has no entries. */
    boolean isEnd() {
        return chats.isEmpty() && unreadable == 0;
    }

    Set<ConversationId> ids() {
        return chats.stream().map(ChatJson::id).collect(Collectors.toSet());
    }
}
