package dev.centralita.web.housekeeping.rule;

import dev.centralita.web.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a rule touched a conversation or did not, in a sentence. */
public final class RuleSentences {

    /** The tasks whose decisions are told in these sentences. */
    public static final List<String> TASKS = List.of("rule", "chat_auto_resolve", "chat_auto_open");

    private static final List<String> MOMENTS = List.of("lastAt", "silentSince", "dueAt", "snoozedUntil", "replyUntil");
    private static final List<String> WORDS = List.of(
            "rule", "ruleVersion", "step", "steps", "inbox", "team", "assignee", "labels", "priority", "status");

    private RuleSentences() {}

    /** From the reason of a decision and what was seen. */
    public static String about(String reason, Map<String, String> facts, Language language) {
        if (!RuleTexts.TEXTS.has(reason)) {
            return reason;
        }
        Map<String, String> gaps = new HashMap<>();
        WORDS.forEach(name -> gaps.put(name, facts.getOrDefault(name, Spoken.UNKNOWN)));
        MOMENTS.forEach(name -> gaps.put(name, Spoken.moment(facts.get(name))));
        gaps.put("allowed", Spoken.duration(facts.get("allowed"), language));
        gaps.put("acts", acts(facts.getOrDefault("acts", ""), language));
        gaps.put("lastBy", word("speaker.", facts.getOrDefault("lastBy", ""), language));
        gaps.put("conversationStatus", word("status.", facts.getOrDefault("conversationStatus", ""), language));
        gaps.put("formerStatus", word("status.", facts.getOrDefault("formerStatus", ""), language));
        return RuleTexts.TEXTS.say(language, reason, gaps);
    }

    private static String acts(String kinds, Language language) {
        return Arrays.stream(kinds.split(", "))
                .map(kind -> word("act.", kind, language))
                .collect(Collectors.joining(", "));
    }

    private static String word(String group, String word, Language language) {
        String code = group + word;
        return RuleTexts.TEXTS.has(code) ? RuleTexts.TEXTS.say(language, code) : Spoken.UNKNOWN;
    }
}
