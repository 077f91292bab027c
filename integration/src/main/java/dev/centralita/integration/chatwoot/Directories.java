package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.rule.Directory;
import dev.centralita.housekeeping.rule.Directory.Entry;
import dev.centralita.integration.http.Answer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** The names that an account gives its inboxes, teams, labels and agents. */
record Directories(ChatwootApi api, Account account) {

    Directory read() {
        return new Directory(
                entries("/inboxes", "id", "name"),
                entries("/teams", "id", "name"),
                entries("/labels", "title", "title"),
                entries("/agents", "id", "name"));
    }

    private List<Entry> entries(String path, String id, String name) {
        return api.get(account, path, answer -> {
            if (!answer.isSuccess()) {
                throw Refusal.of("will not list " + path.substring(1), answer);
            }
            List<Entry> entries = new ArrayList<>();
            for (JsonValue value : list(answer)) {
                if (value instanceof JsonObject entry) {
                    entries.add(new Entry(
                            String.valueOf(JsonText.text(entry, id)), String.valueOf(JsonText.text(entry, name))));
                }
            }
            return entries;
        });
    }

    /** Some lists come bare, some wrapped. */
    private static JsonArray list(Answer answer) {
        JsonValue body = JsonText.read(answer);
        if (body instanceof JsonArray bare) {
            return bare;
        }
        if (body instanceof JsonObject wrapped && wrapped.get("payload") instanceof JsonArray list) {
            return list;
        }
        throw answer.unreadable("something that is no list");
    }
}
