package dev.centralita.telephony.command;

import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.Sighting;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.pbx.Pbx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does all it is told and remembers it, unless it is told to fail. */
public final class FakeSwitchboard implements Switchboard {

    private final List<Sighting> channels = new ArrayList<>();
    private final List<WatchedPhone> phones = new ArrayList<>();
    private final List<QueueMember> members = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private @Nullable CommandFailed failure;

    public void fails(Refusal refusal) {
        failure = new CommandFailed(refusal, "as told");
    }

    void hasChannel(String name, String call, boolean isUp, Duration age) {
        Channel channel = new Channel(name + "-id", call, name, null, null, "from-internal", "800", isUp);
        channels.add(new Sighting(channel, age));
    }

    public void hasPhone(String extension, @Nullable String device, Phone.State state) {
        phones.add(new WatchedPhone(extension, device, state));
    }

    public void hasMember(String queue, String interfaceName, String extension) {
        members.add(
                new QueueMember(queue, interfaceName, "Ana", extension, MemberState.READY, false, null, null, null, 0));
    }

    /** What it was told and asked, in order. */
    public List<String> told() {
        return told;
    }

    @Override
    public List<Sighting> channels(Pbx pbx) {
        return answering("channels", channels);
    }

    @Override
    public List<WatchedPhone> phones(Pbx pbx) {
        return answering("phones", phones);
    }

    @Override
    public List<QueueMember> members(Pbx pbx) {
        return answering("members", members);
    }

    @Override
    public void hangUp(Pbx pbx, ChannelName channel) {
        answering("hang up " + channel.value(), channel);
    }

    @Override
    public void sendOn(Pbx pbx, ChannelName channel, String context, DialledNumber to) {
        answering("send " + channel.value() + " to " + to.value() + "@" + context, channel);
    }

    @Override
    public void consult(Pbx pbx, ChannelName channel, String context, DialledNumber to) {
        answering("connect " + channel.value() + " first to " + to.value() + "@" + context, channel);
    }

    @Override
    public void pause(Pbx pbx, String interfaceName, @Nullable QueueName queue, String reason) {
        answering("pause " + interfaceName + " in " + queue + " for " + reason, interfaceName);
    }

    @Override
    public void resume(Pbx pbx, String interfaceName, @Nullable QueueName queue) {
        answering("resume " + interfaceName + " in " + queue, interfaceName);
    }

    @Override
    public void add(Pbx pbx, QueueName queue, String interfaceName, @Nullable String name, int penalty) {
        answering("add " + interfaceName + " to " + queue + (name == null ? "" : " as " + name), interfaceName);
    }

    @Override
    public void remove(Pbx pbx, QueueName queue, String interfaceName) {
        answering("remove " + interfaceName + " from " + queue, interfaceName);
    }

    @Override
    public PlacedCall place(
            Pbx pbx, String device, String callerId, String context, DialledNumber number, Duration ringing) {
        return answering(
                "ring " + device + " as " + callerId + ", then " + number.value() + "@" + context,
                new PlacedCall("1795229908.28"));
    }

    private <T> T answering(String what, T answer) {
        told.add(what);
        if (failure != null) {
            throw failure;
        }
        return answer;
    }
}
