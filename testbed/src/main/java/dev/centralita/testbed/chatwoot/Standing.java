package dev.centralita.testbed.chatwoot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stands.
 *
 * @param assignee the agent who holds it, or null
 * @param said what every message says and who said it, in order: {@code NOTE Resolved.}
 */
public record Standing(
        Status status, @Nullable Long assignee, @Nullable Long team, List<String> labels, List<String> said) {

    public Standing {
        labels = List.copyOf(labels);
        said = List.copyOf(said);
    }
}
