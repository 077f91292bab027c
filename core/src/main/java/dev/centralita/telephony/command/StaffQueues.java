package dev.centralita.telephony.command;

import dev.centralita.shared.Actor;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Has members of queues rest and come back, come and go. */
@Dependent
public class StaffQueues {

    private final Switchboard switchboard;
    private final FindPhone findPhone;
    private final GiveCommand give;

    @Inject
    public StaffQueues(Switchboard switchboard, FindPhone findPhone, GiveCommand give) {
        this.switchboard = switchboard;
        this.findPhone = findPhone;
        this.give = give;
    }

    /** In one queue, or in all where none is named. */
    public void pause(PbxName pbx, Station member, @Nullable QueueName queue, String reason, Actor by) {
        give.to(
                pbx,
                about("member.paused", member, queue, by).with("reason", reason),
                told -> findPhone
                        .memberships(told, member, queue)
                        .forEach(each -> switchboard.pause(told, each, queue, reason)));
    }

    /** In one queue, or in all where none is named. */
    public void resume(PbxName pbx, Station member, @Nullable QueueName queue, Actor by) {
        give.to(
                pbx,
                about("member.resumed", member, queue, by),
                told -> findPhone
                        .memberships(told, member, queue)
                        .forEach(each -> switchboard.resume(told, each, queue)));
    }

    /** Under a name, or under the one that is known where none is said. */
    public void add(PbxName pbx, QueueName queue, Station member, @Nullable String name, int penalty, Actor by) {
        give.to(
                pbx,
                about("member.added", member, queue, by),
                told -> switchboard.add(
                        told,
                        queue,
                        findPhone.of(told, member),
                        name == null ? knownName(told, member) : name,
                        penalty));
    }

    public void remove(PbxName pbx, QueueName queue, Station member, Actor by) {
        give.to(
                pbx,
                about("member.removed", member, queue, by),
                told -> findPhone
                        .memberships(told, member, queue)
                        .forEach(each -> switchboard.remove(told, queue, each)));
    }

    /** By which other queues know the member: a figure of two names would be two people's. */
    private @Nullable String knownName(Pbx pbx, Station member) {
        return switchboard.members(pbx).stream()
                .filter(other -> other.extension().equals(member.extension()))
                .filter(other -> !other.name().equals(other.interfaceName()))
                .map(QueueMember::name)
                .findFirst()
                .orElse(null);
    }

    private static CommandEvent about(String what, Station member, @Nullable QueueName queue, Actor by) {
        return CommandEvent.of(what, member, by).with("queue", queue);
    }
}
