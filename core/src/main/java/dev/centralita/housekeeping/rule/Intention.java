package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Unfit;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One act as a rule writes it; when its step is due it becomes an {@link Act}.
 *
 * @param text what is said, in a reminder or a note or, at some desks, as the comment that goes with resolving;
 *     {@code {rule}} stands for the rule's title
 * @param add labels put on
 * @param remove labels taken off
 * @param to the agent or the team, or null for nobody
 * @param lasting how long a sleep lasts, or null until the next opening
 */
public record Intention(
        Act.Kind kind,
        @Nullable String text,
        Set<String> add,
        Set<String> remove,
        @Nullable String to,
        @Nullable Duration lasting) {

    private static final int LONGEST_TEXT = 4000;
    private static final String RULE = "{rule}";

    public Intention {
        add = Set.copyOf(add);
        remove = Set.copyOf(remove);
        boolean mustSay = kind == Act.Kind.REMIND || kind == Act.Kind.NOTE;
        if (text == null ? mustSay : text.isBlank() || text.length() > LONGEST_TEXT) {
            throw Unfit.wrongLength(
                    1, LONGEST_TEXT, "text", text == null ? 0 : text.strip().length());
        }
        if (kind == Act.Kind.LABEL && add.isEmpty() && remove.isEmpty()) {
            throw Unfit.none("add, remove");
        }
        if (lasting != null && (lasting.isNegative() || lasting.isZero())) {
            throw Unfit.notAboveZero("for", lasting);
        }
    }

    /** An act that needs nothing else said. */
    public static Intention of(Act.Kind kind) {
        return new Intention(kind, null, Set.of(), Set.of(), null, null);
    }

    public static Intention note(String text) {
        return new Intention(Act.Kind.NOTE, text, Set.of(), Set.of(), null, null);
    }

    public static Intention resolve(String comment) {
        return new Intention(Act.Kind.RESOLVE, comment, Set.of(), Set.of(), null, null);
    }

    public static Intention remind(String text) {
        return new Intention(Act.Kind.REMIND, text, Set.of(), Set.of(), null, null);
    }

    /** What is to be done now. */
    public Act at(Instant now, Rule rule) {
        return switch (kind) {
            case REMIND -> new Act.Remind(said(rule));
            case NOTE -> new Act.Note(said(rule));
            case LABEL -> new Act.Label(add, remove);
            case ASSIGN -> new Act.Assign(to);
            case ASSIGN_TEAM -> new Act.AssignTeam(to);
            case SNOOZE -> new Act.Snooze(wakingUp(now, rule));
            case RESOLVE -> new Act.Move(Status.RESOLVED, text == null ? null : said(rule));
            case REOPEN -> new Act.Move(Status.OPEN);
            case MOVE_TO_PENDING -> new Act.Move(Status.PENDING);
        };
    }

    private String said(Rule rule) {
        return text == null ? "" : text.replace(RULE, rule.title());
    }

    private @Nullable Instant wakingUp(Instant now, Rule rule) {
        Calendar calendar = rule.when().hours().calendar();
        return lasting == null && calendar != null
                ? calendar.nextOpeningAfter(now).orElse(null)
                : lasting == null ? null : now.plus(lasting);
    }
}
