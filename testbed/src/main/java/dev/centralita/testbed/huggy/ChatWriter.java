package dev.centralita.testbed.huggy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/** Chats as the API writes them: times without zone, in the account's; each chat in its own form. */
record ChatWriter(ZoneId accountZone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'às' HH:mm", Locale.forLanguageTag("pt-BR"));

    String list(List<Chat> chats) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        chats.forEach(chat -> list.add(json(chat)));
        return list.build().toString();
    }

    String agents(SortedSet<Long> agents) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (long agent : agents) {
            list.add(Json.createObjectBuilder()
                    .add("id", agent)
                    .add("name", Names.agent(agent))
                    .add("isActive", true));
        }
        return list.build().toString();
    }

    String one(Chat chat) {
        return json(chat).toString();
    }

    private JsonObject json(Chat chat) {
        boolean hasTimes = chat.form() != ChatForm.NO_TIMES;
        return Json.createObjectBuilder()
                .add("id", id(chat))
                .add("situation", chat.isOpen() ? "in_chat" : "finishing")
                .add("channel", "whatsapp-enterprise")
                .add("enabledSession", true)
                .add("agentId", chat.agent())
                .add("contactId", chat.contact())
                .add("secondAgentId", JsonValue.NULL)
                .add("departmentId", JsonValue.NULL)
                .add("tabulationId", chat.tabulation() == 0 ? JsonValue.NULL : Json.createValue(chat.tabulation()))
                .add("unread", 0)
                .add("createdAt", hasTimes ? time(chat.createdAt()) : JsonValue.NULL)
                .add("updatedAt", time(chat.lastMessageAt()))
                .add("attendedAt", JsonValue.NULL)
                .add("closedAt", chat.closedAt() == null ? JsonValue.NULL : time(chat.closedAt()))
                .add("chatTabulation", tabulation(chat))
                .add("chatDepartment", JsonValue.NULL)
                .add("chatCustomer", customer(chat))
                .add(
                        "agents",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", chat.agent())
                                        .add("name", chat.agentName())))
                .add("lastMessage", lastMessage(chat))
                .build();
    }

    private static JsonValue id(Chat chat) {
        return chat.form() == ChatForm.ID_AS_TEXT
                ? Json.createValue(Long.toString(chat.id()))
                : Json.createValue(chat.id());
    }

    private static JsonValue tabulation(Chat chat) {
        return switch (chat.form()) {
            case TABULATION_FALSE -> JsonValue.FALSE;
            case TABULATION_EMPTY_LIST -> JsonValue.EMPTY_JSON_ARRAY;
            case TABULATION_NULL -> JsonValue.NULL;
            case TABULATION_ID_AS_NUMBER -> tabulation(Json.createValue(chat.tabulation()));
            default ->
                chat.tabulation() == 0
                        ? JsonValue.NULL
                        : tabulation(Json.createValue(Long.toString(chat.tabulation())));
        };
    }

    private static JsonObject tabulation(JsonValue id) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("name", "Sem resposta")
                .build();
    }

    private static JsonObjectBuilder customer(Chat chat) {
        return Json.createObjectBuilder()
                .add("id", chat.contact())
                .add("name", chat.customer())
                .add("email", JsonValue.NULL)
                .add("custom_fields", JsonValue.EMPTY_JSON_ARRAY)
                .add("groups", JsonValue.FALSE);
    }

    private JsonValue lastMessage(Chat chat) {
        return switch (chat.form()) {
            case LAST_MESSAGE_NULL -> JsonValue.NULL;
            case LAST_MESSAGE_FALSE -> JsonValue.FALSE;
            case LAST_MESSAGE_AS_TEXT -> Json.createValue("Obrigado!");
            case NO_TIMES -> message(chat, JsonValue.NULL);
            case SEND_AT_IN_WORDS -> message(chat, Json.createValue(inZone(chat.lastMessageAt(), IN_WORDS)));
            default -> message(chat, time(chat.lastMessageAt()));
        };
    }

    /** The channel stands where one expects who wrote; only the sender's number tells. */
    private static JsonObject message(Chat chat, JsonValue sendAt) {
        boolean isCustomers = chat.lastBy() == Author.CUSTOMER;
        return Json.createObjectBuilder()
                .add("text", "Bom dia, alguma novidade?")
                .add("sendAt", sendAt)
                .add("senderType", "whatsapp-enterprise")
                .add(
                        "sender",
                        Json.createObjectBuilder()
                                .add("id", isCustomers ? chat.contact() : chat.agent())
                                .add("name", isCustomers ? chat.customer() : chat.agentName()))
                .add("type", "text")
                .build();
    }

    private JsonValue time(Instant moment) {
        return Json.createValue(inZone(moment, TIME));
    }

    private String inZone(Instant moment, DateTimeFormatter form) {
        return form.format(moment.atZone(accountZone));
    }
}
