package dev.centralita.testbed.chatwoot;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Who is told what happens. */
public record WebhookJson(@Nullable String url, @Nullable String secret) {
    void apply(ChatwootStandIn chatwoot) {
        chatwoot.tells(URI.create(String.valueOf(url)), secret);
    }
}
