package dev.centralita.administration.setup;

import dev.centralita.administration.credential.Token;
import java.time.Instant;

/** What is handed to a person who shall choose a password. */
public record SetupLink(Token token, Instant endsAt) {

    /** Below the address of the console. */
    public String path() {
        return "/admin/#/setup/" + token.reveal();
    }
}
