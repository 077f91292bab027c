package dev.centralita.telephony.command;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody had a PBX do something, or tried to; {@code result} says which. */
public record CommandEvent(String what, String about, Actor by, Map<String, String> details) implements DomainEvent {

    public CommandEvent {
        details = Map.copyOf(details);
    }

    static CommandEvent of(String what, Object about, Actor by) {
        return new CommandEvent(what, about.toString(), by, Map.of());
    }

    /** The same with one more detail, where there is one. */
    CommandEvent with(String name, @Nullable Object value) {
        Map<String, String> more = new LinkedHashMap<>(details);
        if (value != null) {
            more.put(name, value.toString());
        }
        return new CommandEvent(what, about, by, more);
    }
}
