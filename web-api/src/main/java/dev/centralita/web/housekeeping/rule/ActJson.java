package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Intention;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One act of a step; which of the others stand beside the kind depends on it.
 *
 * @param kind remind, note, label, assign, assign-team, snooze, resolve, reopen or move-to-pending
 * @param text what is said; with resolve, at a desk that keeps one, the comment
 * @param lasting how long a sleep lasts, or {@code next-opening}
 */
public record ActJson(
        @Nullable String kind,
        @Nullable String text,
        @Nullable List<String> add,
        @Nullable List<String> remove,
        @Nullable String agent,
        @Nullable String team,

        @JsonbProperty("for") @Schema(name = "for") @Nullable
        String lasting) {

    private static final String NEXT_OPENING = "next-opening";
    private static final Intention OTHERWISE = Intention.of(Act.Kind.RESOLVE);

    static ActJson of(Intention act) {
        Act.Kind kind = act.kind();
        boolean isLabel = kind == Act.Kind.LABEL;
        return new ActJson(
                kind.word(),
                act.text(),
                isLabel ? ScopeJson.sorted(act.add()) : null,
                isLabel ? ScopeJson.sorted(act.remove()) : null,
                kind == Act.Kind.ASSIGN ? act.to() : null,
                kind == Act.Kind.ASSIGN_TEAM ? act.to() : null,
                kind == Act.Kind.SNOOZE ? lasting(act) : null);
    }

    Intention toIntention(String here, Reading reading) {
        String word = reading.text(here + ".kind", kind, OTHERWISE.kind().word());
        Act.Kind read = reading.word(here + ".kind", word, Act.Kind.class, OTHERWISE.kind());
        return reading.made(placeOf(read, here), OTHERWISE, () -> switch (read) {
            case REMIND, NOTE, RESOLVE -> new Intention(read, text, Set.of(), Set.of(), null, null);
            case LABEL -> new Intention(read, null, Reading.set(add), Reading.set(remove), null, null);
            case ASSIGN -> new Intention(read, null, Set.of(), Set.of(), agent, null);
            case ASSIGN_TEAM -> new Intention(read, null, Set.of(), Set.of(), team, null);
            case SNOOZE -> asleep(here, reading);
            default -> Intention.of(read);
        });
    }

    private Intention asleep(String here, Reading reading) {
        String length = reading.text(here + ".for", lasting, NEXT_OPENING);
        return new Intention(
                Act.Kind.SNOOZE,
                null,
                Set.of(),
                Set.of(),
                null,
                length.equals(NEXT_OPENING) ? null : reading.durationIfAny(here + ".for", length));
    }

    private static String placeOf(Act.Kind kind, String here) {
        return switch (kind) {
            case REMIND, NOTE, RESOLVE -> here + ".text";
            case LABEL -> here + ".add";
            case SNOOZE -> here + ".for";
            default -> here;
        };
    }

    private static String lasting(Intention act) {
        return act.lasting() == null ? NEXT_OPENING : act.lasting().toString();
    }
}
