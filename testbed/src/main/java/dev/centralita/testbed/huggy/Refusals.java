package dev.centralita.testbed.huggy;

import dev.centralita.testbed.standin.Reply;
import jakarta.json.Json;

/** How Huggy says no: with its reason in Portuguese. */
final class Refusals {

    private Refusals() {}

    static Reply withStatus(int status) {
        return status == 401 ? unauthorized() : because(status, "Erro provocado");
    }

    static Reply because(int status, String reason) {
        return Reply.json(
                status, Json.createObjectBuilder().add("reason", reason).build().toString());
    }

    static Reply unauthorized() {
        return Reply.json(
                401,
                Json.createObjectBuilder()
                        .add("error", "access_denied")
                        .add("message", "The resource owner or authorization server denied the request.")
                        .add("hint", "The JWT could not be verified")
                        .build()
                        .toString());
    }

    static Reply tooMany() {
        return because(429, "Limite de requisições excedido");
    }

    static Reply unknownChat() {
        return because(404, "Chat não encontrado");
    }
}
