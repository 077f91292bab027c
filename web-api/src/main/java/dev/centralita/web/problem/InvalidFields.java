package dev.centralita.web.problem;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A request whose fields are wrong, every one of them named: answered with 400. */
public class InvalidFields extends RuntimeException {

    private final transient List<InvalidField> fields;

    public InvalidFields(List<InvalidField> fields) {
        super(fields.stream().map(field -> field.field() + ": " + field.code()).collect(Collectors.joining(", ")));
        this.fields = List.copyOf(fields);
    }

    public InvalidFields(InvalidField field) {
        this(List.of(field));
    }

    /** The same, each field under the name that it has for the caller. */
    public InvalidFields renamed(UnaryOperator<String> name) {
        return new InvalidFields(fields.stream()
                .map(field -> new InvalidField(name.apply(field.field()), field.code(), field.gaps(), field.texts()))
                .toList());
    }

    public List<InvalidField> fields() {
        return fields;
    }
}
