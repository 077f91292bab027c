package dev.centralita.telephony.extension;

import dev.centralita.telephony.command.CommandFailed;
import dev.centralita.telephony.command.Switchboard;
import dev.centralita.telephony.command.WatchedPhone;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks the first PBX how the extensions of all agents are: two lists, however many agents there are. Without a list of
 * agents, the members of its queues are they.
 */
@Dependent
public class SeeAgentExtensions {

    private static final System.Logger log = System.getLogger(SeeAgentExtensions.class.getName());

    private final AgentExtensions agents;
    private final PbxDirectory directory;
    private final Switchboard switchboard;

    @Inject
    public SeeAgentExtensions(AgentExtensions agents, PbxDirectory directory, Switchboard switchboard) {
        this.agents = agents;
        this.directory = directory;
        this.switchboard = switchboard;
    }

    public List<AgentExtension> now() {
        Optional<List<String>> listed = agents.active();
        if (listed.isPresent() && listed.get().isEmpty()) {
            return List.of();
        }
        Set<String> members = ask(switchboard::members).orElse(List.of()).stream()
                .map(QueueMember::extension)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<Map<String, Phone.State>> states = ask(switchboard::phones).map(SeeAgentExtensions::byExtension);
        return listed.orElse(List.copyOf(members)).stream()
                .map(extension -> new AgentExtension(
                        extension,
                        states.map(known -> known.getOrDefault(extension, Phone.State.UNKNOWN))
                                .orElse(null),
                        members.contains(extension)))
                .toList();
    }

    /** Empty where nobody answers: what cannot be known is shown as such, and the rest all the same. */
    private <T> Optional<List<T>> ask(Function<Pbx, List<T>> question) {
        Optional<Pbx> first = directory.all().stream().findFirst();
        try {
            return first.map(question);
        } catch (CommandFailed unanswered) {
            log.log(Level.WARNING, () -> "extensions are shown without what the PBX knows: " + unanswered.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, Phone.State> byExtension(List<WatchedPhone> phones) {
        return phones.stream()
                .collect(Collectors.toMap(WatchedPhone::extension, WatchedPhone::state, (first, same) -> first));
    }
}
