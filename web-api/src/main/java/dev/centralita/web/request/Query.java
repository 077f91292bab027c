package dev.centralita.web.request;

import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parameters after the question mark; ask for each, then {@link #check} names every wrong one. */
public final class Query {

    private static final int LONGEST_TEXT = 200;

    private final MultivaluedMap<String, String> parameters;
    private final List<InvalidField> wrong = new ArrayList<>();

    private Query(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    public static Query of(UriInfo address) {
        return of(address.getQueryParameters());
    }

    /** Of parameters that came another way than in an address. */
    public static Query of(MultivaluedMap<String, String> parameters) {
        return new Query(parameters);
    }

    public Optional<String> text(String name) {
        Optional<String> text = given(name);
        if (text.isPresent() && text.get().length() > LONGEST_TEXT) {
            wrong.add(InvalidField.of(name, "too-long", Map.of("max", LONGEST_TEXT)));
            return Optional.empty();
        }
        if (text.isPresent() && text.get().indexOf('\0') >= 0) {
            wrong.add(InvalidField.of(name, "wrong-form"));
            return Optional.empty();
        }
        return text;
    }

    public Optional<Long> number(String name, long least, long most) {
        Optional<Long> number = read(name, "not-a-whole-number", Long::valueOf);
        if (number.isPresent() && number.get() < least) {
            wrong.add(InvalidField.of(name, "too-small", Map.of("min", least)));
            return Optional.empty();
        }
        if (number.isPresent() && number.get() > most) {
            wrong.add(InvalidField.of(name, "too-big", Map.of("max", most)));
            return Optional.empty();
        }
        return number;
    }

    /** How many entries of a list are wanted. */
    public int size(int usual, int most) {
        return number("size", 1, most).map(Long::intValue).orElse(usual);
    }

    public Optional<Instant> moment(String name) {
        return read(name, "not-a-moment", Instant::parse);
    }

    /** A time zone by its name, as {@code America/Caracas}. */
    public Optional<ZoneId> zone(String name) {
        return read(name, "not-a-zone", Zones::of);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        Optional<String> word = given(name);
        Optional<E> choice = word.flatMap(text -> Words.find(type, text));
        if (word.isPresent() && choice.isEmpty()) {
            wrong.add(InvalidField.of(name, "not-one-of", Map.of("words", Words.all(type))));
        }
        return choice;
    }

    /**
     * To be called after the last parameter was asked for.
     *
     * @throws InvalidFields naming every wrong one
     */
    public void check() {
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    private <T> Optional<T> read(String name, String otherwise, Function<String, T> reader) {
        try {
            return given(name).map(reader);
        } catch (NumberFormatException | DateTimeException unreadable) {
            wrong.add(InvalidField.of(name, otherwise));
            return Optional.empty();
        }
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(parameters.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
