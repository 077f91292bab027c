package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All pages of one agent's chats.
 *
 * <p>While we read, chats leave the list and the later ones move up, from a page we have yet to read to one we have
 * read. So a list of several pages is read again until nothing new turns up. A server that repeats its pages, or never
 * ends them, is left after a bounded number.
 */
final class ChatPages {

    private static final int PASSES = 4;
    private static final int STALE_PAGES = 2;
    private static final int KEY_NOT_ACCEPTED = 401;

    private final Reader reader;
    private final int pageLimit;
    private final Map<ConversationId, ChatJson> found = new LinkedHashMap<>();
    private int unreadable;
    private @Nullable String gap;

    ChatPages(Reader reader, int pageLimit) {
        this.reader = reader;
        this.pageLimit = pageLimit;
    }

    /** Gets one page. */
    interface Reader {
        ChatPage page(int number);
    }

    ChatList of(AgentId agent) {
        int before;
        int pages;
        int pass = 0;
        do {
            before = found.size();
            pages = readThrough(agent);
        } while (++pass < PASSES && gap == null && pages > 1 && found.size() > before);
        return new ChatList(List.copyOf(found.values()), unreadable, gap);
    }

    /** Reads from the first page to the end and returns how many pages had chats. */
    private int readThrough(AgentId agent) {
        Set<ConversationId> seen = new HashSet<>();
        int staleInARow = 0;
        unreadable = 0;
        for (int number = 0; number < pageLimit; number++) {
            ChatPage page = pageOrNull(number);
            if (page == null || page.isEnd()) {
                return number;
            }
            page.chats().forEach(chat -> found.put(chat.id(), chat));
            unreadable += page.unreadable();
            staleInARow = seen.addAll(page.ids()) ? 0 : staleInARow + 1;
            if (staleInARow == STALE_PAGES) {
                gap = "Huggy repeats itself from page " + (number - 1) + " of agent " + agent + "'s chats on";
                return number;
            }
        }
        gap = "agent " + agent + " has more than " + pageLimit + " pages of chats (HUGGY_PAGE_LIMIT)";
        return pageLimit;
    }

    private @Nullable ChatPage pageOrNull(int number) {
        try {
            return reader.page(number);
        } catch (DeskUnavailable failure) {
            return missing(number, failure);
        } catch (DeskRefused refusal) {
            if (refusal.httpStatus() == KEY_NOT_ACCEPTED) {
                throw refusal;
            }
            return missing(number, refusal);
        }
    }

    private @Nullable ChatPage missing(int number, RuntimeException failure) {
        if (found.isEmpty()) {
            throw failure;
        }
        gap = "page " + number + " could not be read: " + failure.getMessage();
        return null;
    }
}
