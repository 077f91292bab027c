package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.AgentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the operator's table of agents.
 *
 * @param written the id as it stands there; it may be missing or no number at all
 */
public record EnlistedAgent(@Nullable String written) {

    /** Empty where it names nobody. */
    public Optional<AgentId> id() {
        return Optional.ofNullable(written)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(AgentId::new)
                .filter(id -> id.number().isPresent());
    }

    @Override
    public String toString() {
        return written == null ? "NULL" : written;
    }
}
