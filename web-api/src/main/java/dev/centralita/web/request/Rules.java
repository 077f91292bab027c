package dev.centralita.web.request;

import dev.centralita.web.problem.InvalidField;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The Bean Validation rules written at a record's components; the sentences are ours, in our four languages. */
final class Rules {

    /** The sentences come from our own texts, so nothing is to be looked up or evaluated. */
    private static final MessageInterpolator AS_WRITTEN = new MessageInterpolator() {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    };

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(AS_WRITTEN)
            .buildValidatorFactory()
            .getValidator();

    List<InvalidField> brokenBy(Record made) {
        return validator.validate(made).stream()
                .map(Rules::field)
                .sorted(Comparator.comparing(InvalidField::field))
                .toList();
    }

    private static InvalidField field(ConstraintViolation<Record> broken) {
        String field = broken.getPropertyPath().toString();
        Map<String, Object> rule = broken.getConstraintDescriptor().getAttributes();
        String kind = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (kind) {
            case "NotNull", "NotBlank", "NotEmpty" -> InvalidField.of(field, "required");
            case "Size" -> size(field, rule, broken.getInvalidValue());
            case "Min" -> InvalidField.of(field, "too-small", Map.of("min", rule.getOrDefault("value", "")));
            case "Max" -> InvalidField.of(field, "too-big", Map.of("max", rule.getOrDefault("value", "")));
            case "Positive" -> InvalidField.of(field, "too-small", Map.of("min", 1));
            case "PositiveOrZero" -> InvalidField.of(field, "too-small", Map.of("min", 0));
            default -> InvalidField.of(field, "wrong-form");
        };
    }

    private static InvalidField size(String field, Map<String, Object> rule, Object value) {
        Object most = rule.getOrDefault("max", Integer.MAX_VALUE);
        return length(value) > (Integer) most
                ? InvalidField.of(field, "too-long", Map.of("max", most))
                : InvalidField.of(field, "too-short", Map.of("min", rule.getOrDefault("min", 0)));
    }

    private static int length(Object value) {
        if (value instanceof Collection<?> list) {
            return list.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : value.toString().length();
    }
}
