package dev.centralita.integration.chatwoot;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one account of a Chatwoot is. */
record AccountAddress(URI chatwoot, int account) {

    static final String EXPECTED =
            "address with %d for the conversation, as https://…/api/v1/accounts/1/conversations/%d";

    private static final Pattern TEMPLATE =
            Pattern.compile("(https?://[^/?#\\s]+\\S*?)/api/v1/accounts/(\\d{1,9})/conversations/%d(?:/\\w+)?/?");

    AccountAddress {
        chatwoot = URI.create(chatwoot.toString().replaceFirst("/+$", ""));
    }

    /** From an address of the predecessor's, which names everything at once. */
    static AccountAddress ofTemplate(String text) {
        Matcher parts = TEMPLATE.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException();
        }
        return new AccountAddress(URI.create(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Something that belongs to the account. */
    URI at(String path) {
        return URI.create(chatwoot + "/api/v1/accounts/" + account + path);
    }
}
