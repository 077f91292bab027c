package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.Run;
import dev.centralita.administration.job.TaskParameter;
import dev.centralita.housekeeping.closing.ClosingRule;
import dev.centralita.housekeeping.closing.ClosingSettings;
import dev.centralita.housekeeping.closing.SilenceRule;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.settings.Settings;
import java.time.Duration;
import java.util.List;

/** What an operator may set for a job that closes, and how it becomes a rule. */
record RuleParameters(List<TaskParameter> all) {

    private static final String STALE_AFTER = "staleAfter";
    private static final String ROLES = "roles";
    private static final String COMMENT = "comment";
    private static final String FEEDBACK = "feedback";
    private static final String TABULATION = "tabulation";

    static RuleParameters of(Settings settings) {
        return new RuleParameters(List.of(
                new TaskParameter(
                        STALE_AFTER,
                        Sentence.of(
                                "parameter.staleAfter.expected", "ISO-8601 duration above zero, as P3D for three days"),
                        settings.get(ClosingSettings.HUGGY_STALE_AFTER).toString(),
                        Sentence.of("parameter.staleAfter.meaning", "How long a conversation may be silent."),
                        RuleParameters::silence),
                new TaskParameter(
                        ROLES,
                        Sentence.of("parameter.roles.expected", "words of column cargo, separated by commas"),
                        String.join(",", settings.get(ClosingSettings.HUGGY_ROLES)),
                        Sentence.of("parameter.roles.meaning", "Whose conversations are looked at."),
                        ClosingSettings::roles),
                new TaskParameter(
                        COMMENT,
                        Sentence.of("parameter.comment.expected", "text of at most 500 characters"),
                        "Fechado via robô.",
                        Sentence.of("parameter.comment.meaning", "The note that goes with each closing."),
                        RuleParameters::comment),
                new TaskParameter(
                        FEEDBACK,
                        Sentence.of("parameter.feedback.expected", "true or false"),
                        "false",
                        Sentence.of("parameter.feedback.meaning", "Whether the customer gets a satisfaction survey."),
                        RuleParameters::flag),
                new TaskParameter(
                        TABULATION,
                        Sentence.of("parameter.tabulation.expected", "whole number, 0 for none"),
                        "0",
                        Sentence.of(
                                "parameter.tabulation.meaning", "The classification of conversations that carry none."),
                        RuleParameters::number)));
    }

    static ClosingRule ruleOf(Run run) {
        return new ClosingRule(
                silence(run.parameter(STALE_AFTER)),
                ClosingSettings.roles(run.parameter(ROLES)),
                comment(run.parameter(COMMENT)),
                flag(run.parameter(FEEDBACK)),
                number(run.parameter(TABULATION)));
    }

    private static SilenceRule silence(String text) {
        return new SilenceRule(Duration.parse(text.strip()));
    }

    private static String comment(String text) {
        if (text.length() > 500) {
            throw new IllegalArgumentException("comment of " + text.length() + " characters (expected: at most 500)");
        }
        return text;
    }

    private static boolean flag(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\" (expected: true or false)");
        };
    }

    private static long number(String text) {
        long number = Long.parseLong(text.strip());
        if (number < 0) {
            throw new IllegalArgumentException(number + " (expected: 0 or more)");
        }
        return number;
    }
}
