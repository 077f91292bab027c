package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Sightings;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Utterance;
import dev.centralita.integration.http.Answer;
import dev.centralita.shared.Sentence;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule's question put to the API, for where there is no database.
 *
 * <p>The list says of most conversations what was said last, but not where that was a note or our own word. So the
 * messages of these are read, and of the others, the longest silent first, until there are as many as were asked for.
 * While we read, conversations leave the list and the later ones move up; a list of several pages is read again until
 * nothing new turns up.
 */
final class ApiListing {

    private static final int PASSES = 3;

    private final ChatwootApi api;
    private final Account account;
    private final ReplyWindows windows;
    private final int pageLimit;
    private final Map<ConversationId, ConversationJson> listed = new LinkedHashMap<>();
    private @Nullable String gap;

    ApiListing(ChatwootApi api, Account account, ReplyWindows windows, int pageLimit) {
        this.api = api;
        this.account = account;
        this.windows = windows;
        this.pageLimit = pageLimit;
    }

    Sightings answer(Question question) {
        question.statuses().stream().sorted().forEach(status -> list(status, question));
        List<ConversationJson> hidden = new ArrayList<>();
        Map<ConversationJson, Instant> told = new LinkedHashMap<>();
        for (ConversationJson conversation : listed.values()) {
            if (isWanted(conversation, question)) {
                conversation
                        .newestWord()
                        .filter(word -> word.speaker() != Speaker.HUB)
                        .ifPresentOrElse(word -> told.put(conversation, word.at()), () -> hidden.add(conversation));
            }
        }
        List<Sighting> silent = new ArrayList<>(silentAmong(hidden, question, Integer.MAX_VALUE));
        silent.addAll(silentAmong(longestSilentFirst(told), question, question.limit()));
        silent.sort(Comparator.comparing(ApiListing::newestWord));
        boolean isCut = silent.size() > question.limit();
        return new Sightings(isCut ? silent.subList(0, question.limit()) : silent, isCut, gap);
    }

    private static List<ConversationJson> longestSilentFirst(Map<ConversationJson, Instant> told) {
        return told.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One more than so many, so that it shows that there were more. */
    private List<Sighting> silentAmong(List<ConversationJson> conversations, Question question, int most) {
        return conversations.stream()
                .flatMap(conversation -> look(conversation, question).stream())
                .filter(seen -> isSilent(seen, question))
                .limit(most + 1L)
                .toList();
    }

    /** Empty for a conversation too long to be judged, which the others need not wait for. */
    private Optional<Sighting> look(ConversationJson conversation, Question question) {
        try {
            Map<Speaker, Utterance> last = new MessagePages(api, account, conversation.id())
                    .lastSince(question.now().minus(question.lookBack()));
            return Optional.of(conversation.seen(last, windows.of(conversation.inbox()), question.now()));
        } catch (EndlessTalk tooLong) {
            gap = tooLong.getMessage();
            return Optional.empty();
        }
    }

    private static boolean isWanted(ConversationJson conversation, Question question) {
        boolean isOfAnotherTime = conversation
                .newestWord()
                .filter(word -> word.speaker() != Speaker.HUB)
                .filter(word -> !question.coversSilenceSince(word.at()) || isTooEarly(word.at(), question))
                .isPresent();
        return !isOfAnotherTime
                && isAmong(question.inboxes(), conversation.inbox())
                && isAmong(question.teams(), conversation.team())
                && isAmong(question.assignee().knownAgents(), conversation.assignee());
    }

    private static boolean isTooEarly(Instant moment, Question question) {
        return moment.isBefore(question.now().minus(question.lookBack()));
    }

    private static boolean isAmong(Set<String> wanted, @Nullable String one) {
        return wanted.isEmpty() || (one != null && wanted.contains(one));
    }

    private static boolean isSilent(Sighting seen, Question question) {
        Instant newest = newestWord(seen);
        return newest.isAfter(Instant.MIN) && question.coversSilenceSince(newest);
    }

    /** Of anybody but us; long ago where nobody said anything. */
    private static Instant newestWord(Sighting seen) {
        return seen.last().values().stream()
                .filter(word -> word.speaker() != Speaker.HUB)
                .map(Utterance::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private void list(Status status, Question question) {
        int before;
        int pages;
        int pass = 0;
        do {
            before = listed.size();
            pages = readThrough(status, question);
        } while (++pass < PASSES && pages > 1 && listed.size() > before);
    }

    /** Reads from the first page to the end and returns how many pages there were. */
    private int readThrough(Status status, Question question) {
        for (int number = 1; number <= pageLimit; number++) {
            List<ConversationJson> page = page(status, question, number);
            if (page.isEmpty()) {
                return number - 1;
            }
            page.forEach(conversation -> listed.put(conversation.id(), conversation));
        }
        gap = "there are more than " + pageLimit + " pages of " + Words.word(status)
                + " conversations (CHATWOOT_PAGE_LIMIT)";
        return 1;
    }

    private List<ConversationJson> page(Status status, Question question, int number) {
        return api.get(
                account,
                "/conversations?status=" + Words.word(status) + "&assignee_type=all"
                        + theOnly("inbox_id", question.inboxes()) + theOnly("team_id", question.teams())
                        + "&sort_by=last_activity_at_asc&page=" + number,
                ApiListing::read);
    }

    /** The list can be narrowed to one inbox and one team. */
    private static String theOnly(String name, Set<String> wanted) {
        return wanted.size() == 1 && wanted.iterator().next().matches("\\d{1,18}")
                ? "&" + name + "=" + wanted.iterator().next()
                : "";
    }

    private static List<ConversationJson> read(Answer answer) {
        if (!answer.isSuccess()) {
            throw Refusal.of(Sentence.of("lists-no-conversations", "will not list conversations"), answer);
        }
        JsonObject data = JsonText.object(JsonText.object(answer), "data");
        if (!data.containsKey("payload")) {
            throw answer.unreadable("something other than a list of conversations");
        }
        return JsonText.array(data, "payload").stream()
                .map(ConversationJson::of)
                .map(conversation -> conversation.orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
