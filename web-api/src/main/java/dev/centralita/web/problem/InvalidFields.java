package dev.centralita.web.problem;

import java.util.List;
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

    public List<InvalidField> fields() {
        return fields;
    }
}
