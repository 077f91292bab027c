package dev.centralita.telephony.extension;

import java.util.List;
import java.util.Optional;

/** Where it is written which extensions belong to agents. */
public interface AgentExtensions {

    /** Those of active agents, in ascending order of text; empty where no such list is kept. */
    Optional<List<String>> active();
}
