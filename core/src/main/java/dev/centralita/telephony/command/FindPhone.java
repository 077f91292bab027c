package dev.centralita.telephony.command;

import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.pbx.Pbx;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which interfaces a PBX has for a station; one that is said as an interface is taken at its word. */
@Dependent
public class FindPhone {

    private final Switchboard switchboard;

    @Inject
    public FindPhone(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** What rings for it, by the hint of its extension. */
    String of(Pbx pbx, Station station) {
        if (station.isInterface()) {
            return station.value();
        }
        return switchboard.phones(pbx).stream()
                .filter(phone -> phone.extension().equals(station.value()))
                .map(WatchedPhone::device)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new CommandFailed(
                        Refusal.NO_SUCH_EXTENSION, pbx.name() + " watches no phone of extension " + station));
    }

    /** What queues ring for it; several where it is a member in several ways. */
    List<String> memberships(Pbx pbx, Station station, @Nullable QueueName queue) {
        if (station.isInterface()) {
            return List.of(station.value());
        }
        List<String> found = switchboard.members(pbx).stream()
                .filter(member -> member.extension().equals(station.value()))
                .filter(member -> queue == null || member.queue().equals(queue.value()))
                .map(QueueMember::interfaceName)
                .distinct()
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailed(Refusal.NO_SUCH_MEMBER, station + " is a member of no such queue");
        }
        return found;
    }
}
