package dev.centralita.web.request;

import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.problem.Refused;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a record of a JSON body. JSON-B stops at the first wrong type; a caller wants to hear of all wrong fields
 * together, those of a wrong type and those that break a Bean Validation rule of the record.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {

    static final int LARGEST_BODY = 1 << 20;

    private final Rules rules = new Rules();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body.readNBytes(LARGEST_BODY + 1));
    }

    <R extends Record> R read(Class<R> type, byte[] body) {
        RecordForm form = new RecordForm();
        R made = form.make(type, parsed(body));
        List<InvalidField> wrong = new ArrayList<>(form.wrong());
        rules.brokenBy(made).stream()
                .filter(broken -> !form.isWrong(broken.field()))
                .forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
        return made;
    }

    private static JsonObject parsed(byte[] body) {
        if (body.length == 0) {
            throw new Refused(400, "body-missing");
        }
        if (body.length > LARGEST_BODY) {
            throw new Refused(413, "too-large");
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonParsingException malformed) {
            throw new Refused(
                    400,
                    "invalid-json",
                    Map.of(
                            "line", malformed.getLocation().getLineNumber(),
                            "column", malformed.getLocation().getColumnNumber()));
        } catch (JsonException unreadable) {
            throw new Refused(400, "invalid-json", Map.of("line", 1, "column", 1));
        }
    }
}
