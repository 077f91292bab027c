package dev.centralita.web.request;

import dev.centralita.web.problem.InvalidField;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills a record with the values of a JSON object and keeps a list of those that do not fit. */
final class RecordForm {

    private final List<InvalidField> wrong = new ArrayList<>();

    List<InvalidField> wrong() {
        return List.copyOf(wrong);
    }

    boolean isWrong(String field) {
        return wrong.stream().anyMatch(known -> known.field().equals(field));
    }

    <R extends Record> R make(Class<R> type, JsonObject json) {
        return make(type, json, "");
    }

    private <R extends Record> R make(Class<R> type, JsonObject json, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = nameOf(components[i]);
            values[i] = value(components[i].getGenericType(), json.getOrDefault(name, JsonValue.NULL), prefix + name);
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made of JSON", impossible);
        }
    }

    /** A name that Java keeps to itself is written at the component. */
    private static String nameOf(RecordComponent component) {
        JsonbProperty written = component.getAccessor().getAnnotation(JsonbProperty.class);
        return written == null ? component.getName() : written.value();
    }

    private @Nullable Object value(Type type, JsonValue json, String path) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(of[1], json, path) : list(of[0], json, path);
        }
        return single((Class<?>) type, json, path);
    }

    private @Nullable Object single(Class<?> type, JsonValue json, String path) {
        Optional<JsonKind> kind = JsonKind.of(type);
        if (kind.isPresent()) {
            return ofKind(kind.get(), type, json, path);
        }
        if (json == JsonValue.NULL) {
            return null;
        }
        if (type.isEnum()) {
            return constant(type, json, path);
        }
        if (json instanceof JsonObject object) {
            return type.isRecord() ? make(type.asSubclass(Record.class), object, path + ".") : type.cast(object);
        }
        return refuse(path, "not-an-object");
    }

    private @Nullable Object ofKind(JsonKind kind, Class<?> type, JsonValue json, String path) {
        if (json == JsonValue.NULL && !type.isPrimitive()) {
            return null;
        }
        Optional<Object> value = kind.read(json);
        if (value.isEmpty()) {
            refuse(path, json == JsonValue.NULL ? "required" : kind.code());
        }
        return value.orElse(type.isPrimitive() ? kind.zero() : null);
    }

    private @Nullable Object constant(Class<?> type, JsonValue json, String path) {
        Optional<?> constant = json instanceof JsonString word ? Words.find(type, word.getString()) : Optional.empty();
        if (constant.isEmpty()) {
            wrong.add(InvalidField.of(path, "not-one-of", Map.of("words", Words.all(type))));
        }
        return constant.orElse(null);
    }

    private @Nullable Object list(Type of, JsonValue json, String path) {
        if (json == JsonValue.NULL) {
            return null;
        }
        if (!(json instanceof JsonArray array)) {
            return refuse(path, "not-a-list");
        }
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String place = path + "[" + i + "]";
            list.add(array.get(i) == JsonValue.NULL ? refuse(place, "required") : value(of, array.get(i), place));
        }
        return list;
    }

    private @Nullable Object map(Type of, JsonValue json, String path) {
        if (json == JsonValue.NULL) {
            return null;
        }
        if (!(json instanceof JsonObject object)) {
            return refuse(path, "not-an-object");
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.forEach((key, entry) -> map.put(
                key,
                entry == JsonValue.NULL ? refuse(path + "." + key, "required") : value(of, entry, path + "." + key)));
        return map;
    }

    private @Nullable Object refuse(String path, String code) {
        wrong.add(InvalidField.of(path, code));
        return null;
    }
}
