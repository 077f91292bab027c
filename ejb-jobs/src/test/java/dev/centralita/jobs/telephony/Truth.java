package dev.centralita.jobs.telephony;

import dev.centralita.testbed.asterisk.Recording;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** One call of a recording as the phones that took part tell it. */
record Truth(JsonObject line) {

    static List<Truth> of(Recording recording) {
        return recording.lines("truth.jsonl").stream().map(Truth::parse).toList();
    }

    private static Truth parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return new Truth(reader.readObject());
        }
    }

    String linkedId() {
        return line.getString("linkedid");
    }

    String kind() {
        return line.getString("kind");
    }

    String expected() {
        return line.getString("expected");
    }

    String text(String name) {
        return line.isNull(name) ? "" : line.getString(name);
    }

    double seconds(String name) {
        return line.getJsonNumber(name).doubleValue();
    }

    List<JsonObject> list(String name) {
        return line.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    @Override
    public String toString() {
        return line.getString("ref") + " " + kind();
    }
}
