package dev.centralita.testbed.chatwoot;

import dev.centralita.testbed.standin.Reply;
import jakarta.json.Json;

/** How Chatwoot says no. */
final class Refusals {

    private Refusals() {}

    static Reply withStatus(int status) {
        return switch (status) {
            case 401 -> invalidToken();
            case 404 -> notFound();
            case 429 -> tooMany();
            default -> error(status, "Something went wrong");
        };
    }

    static Reply invalidToken() {
        return error(401, "Invalid Access Token");
    }

    static Reply notFound() {
        return error(404, "Resource could not be found");
    }

    static Reply tooMany() {
        return new Reply(429, "text/plain", "Retry later\n", null);
    }

    static Reply error(int status, String text) {
        return Reply.json(
                status, Json.createObjectBuilder().add("error", text).build().toString());
    }
}
