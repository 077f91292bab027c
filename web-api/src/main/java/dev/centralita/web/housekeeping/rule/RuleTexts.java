package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rulebook.RuleConflict;
import dev.centralita.housekeeping.rulebook.RuleFault;
import dev.centralita.housekeeping.rulebook.RuleRefused;
import dev.centralita.housekeeping.rulebook.UnknownRule;
import dev.centralita.web.Texts;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.problem.Refused;
import java.util.Map;
import java.util.function.Supplier;

/** What goes wrong with rules, in the words of the interface. */
final class RuleTexts {

    static final Texts TEXTS = Texts.of("housekeeping.rule.Rules");

    private RuleTexts() {}

    /** Does the work; what core refuses becomes an answer. */
    static <T> T answering(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuleRefused refused) {
            throw new InvalidFields(
                    refused.faults().stream().map(RuleTexts::field).toList());
        } catch (RuleConflict conflict) {
            throw conflict.code().equals("name-taken")
                    ? new Refused(409, TEXTS, conflict.code(), Map.of())
                    : new Refused(409, conflict.code());
        } catch (UnknownRule unknown) {
            throw new Refused(404, "not-found");
        }
    }

    static void doing(Runnable work) {
        answering(() -> {
            work.run();
            return true;
        });
    }

    /** The name in an address; one that no rule can have is not found. */
    static RuleName known(String name) {
        try {
            return new RuleName(name);
        } catch (IllegalArgumentException impossible) {
            throw new Refused(404, "not-found");
        }
    }

    private static InvalidField field(RuleFault fault) {
        return new InvalidField(
                fault.field(), fault.code(), Map.of("value", fault.value(), "expected", fault.expected()), TEXTS);
    }
}
