package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.OpenConversations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent's open chats.
 *
 * @param chats each once; what is in here is good even where something is missing
 * @param unreadable how many entries carried no id that could be read
 * @param gap why some may be missing, in a sentence, or null where the list is whole
 */
record ChatList(
        List<ChatJson> chats, int unreadable, @Nullable String gap) {

    ChatList {
        chats = List.copyOf(chats);
    }

    OpenConversations conversations() {
        return new OpenConversations(chats.stream().map(ChatJson::conversation).toList(), unreadable, gap);
    }
}
