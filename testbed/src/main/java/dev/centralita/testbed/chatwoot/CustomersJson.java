package dev.centralita.testbed.chatwoot;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which customers write; with {@code voice}, or who else says something. */
public record CustomersJson(
        @Nullable Double share,
        @Nullable String every,
        @Nullable Long conversation,
        @Nullable String voice) {
    void apply(ChatwootStandIn chatwoot) {
        if (share != null) {
            chatwoot.customersWriteAgain(share);
        }
        if (every != null) {
            chatwoot.customersKeepWriting(Duration.parse(every));
        }
        if (conversation != null) {
            chatwoot.says(conversation, voice == null ? Voice.CUSTOMER : Voice.valueOf(voice));
        }
    }
}
