package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import dev.centralita.shared.Worded;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose conversations a rule means.
 *
 * @param agents the desk's numbers of agents, only with {@link Who#THESE}
 * @param roles roles of agents at the desk, only with {@link Who#THESE}
 */
public record AssigneeScope(Who who, Set<String> agents, Set<String> roles) {

    public static final AssigneeScope ANYBODY = new AssigneeScope(Who.ANYBODY, Set.of(), Set.of());

    public AssigneeScope {
        agents = Set.copyOf(agents);
        roles = Set.copyOf(roles);
        boolean namesSome = !agents.isEmpty() || !roles.isEmpty();
        if (namesSome != (who == Who.THESE)) {
            throw Unfit.because(Sentence.of(
                    "assignee-unclear",
                    "assignee: {who} with agents {agents} and roles {roles} (expected: agents or roles with these, none otherwise)",
                    Map.of("who", who.word(), "agents", agents, "roles", roles)));
        }
    }

    /** Which sort of assignee. */
    public enum Who implements Worded {
        ANYBODY,
        NOBODY,
        SOMEBODY,
        THESE
    }

    public boolean covers(@Nullable String assignee, @Nullable String role) {
        return switch (who) {
            case ANYBODY -> true;
            case NOBODY -> assignee == null;
            case SOMEBODY -> assignee != null;
            case THESE -> (assignee != null && agents.contains(assignee)) || (role != null && roles.contains(role));
        };
    }

    /** The only agents in question, or empty where a role may add others. */
    public Set<String> knownAgents() {
        return roles.isEmpty() ? agents : Set.of();
    }
}
