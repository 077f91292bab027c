package dev.centralita.integration.asterisk.book;

import dev.centralita.telephony.call.CallSignal;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.DialResult;
import dev.centralita.telephony.call.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the queue log says of calls, about channels that another book made known. */
final class QueueRemarks {

    private static final int MEMBER_CHANNEL = 1;
    private static final int POSITION = 2;

    private final Map<String, Channel> channels;
    private final Map<String, List<Channel>> phones;
    private final Map<String, Channel> connected = new HashMap<>();
    private final Timeline timeline;
    private final QueuePlaces places;

    QueueRemarks(Map<String, Channel> channels, Timeline timeline, QueuePlaces places) {
        this.channels = channels;
        this.phones = channels.values().stream().collect(Collectors.groupingBy(Channel::linkedId));
        this.timeline = timeline;
        this.places = places;
    }

    void say(List<QueueEntry> queueLog) {
        queueLog.forEach(this::say);
    }

    private void say(QueueEntry entry) {
        Channel caller = channels.get(entry.call());
        if (caller == null) {
            return;
        }
        switch (entry.event()) {
            case "ENTERQUEUE" -> add(entry, new CallSignal.EnteredQueue(caller, entry.queue(), entry.number(POSITION)));
            case "ABANDON" -> {
                add(entry, new CallSignal.HangupAsked(caller));
                add(entry, new CallSignal.GaveUpQueue(caller, entry.queue()));
            }
            case "EXITWITHTIMEOUT" -> add(entry, new CallSignal.GaveUpQueue(caller, entry.queue()));
            case "EXITWITHKEY", "EXITEMPTY" -> add(entry, new CallSignal.LeftQueue(caller, entry.queue()));
            case "CONNECT" -> connected(entry);
            case "RINGNOANSWER" -> rungInVain(entry, caller);
            case "COMPLETEAGENT" ->
                Optional.ofNullable(connected.get(entry.call()))
                        .ifPresent(
                                phone -> timeline.add(entry.at(), Timeline.FIRST, new CallSignal.HangupAsked(phone)));
            case "COMPLETECALLER" -> timeline.add(entry.at(), Timeline.FIRST, new CallSignal.HangupAsked(caller));
            default -> {
                // says nothing that is kept of a call
            }
        }
    }

    private void connected(QueueEntry entry) {
        Channel phone = channels.get(entry.value(MEMBER_CHANNEL));
        if (phone != null) {
            connected.put(entry.call(), phone);
            timeline.add(
                    entry.at(),
                    places.ofMember(phone.id(), entry.at()),
                    new CallSignal.Connected(phone, entry.queue(), new Member(entry.agent(), "")));
        }
    }

    /** The log names the member, by name or by interface, not the channel. */
    private void rungInVain(QueueEntry entry, Channel caller) {
        phones.getOrDefault(caller.linkedId(), List.of()).stream()
                .filter(phone ->
                        entry.agent().equals(phone.person()) || phone.name().startsWith(entry.agent() + "-"))
                .forEach(phone -> {
                    Member member = new Member(entry.agent(), "");
                    timeline.add(entry.at(), Timeline.FIRST, new CallSignal.Offered(phone, member));
                    timeline.add(entry.at(), Timeline.FIRST, new CallSignal.DialEnded(phone, DialResult.NO_ANSWER));
                });
    }

    private void add(QueueEntry entry, CallSignal signal) {
        timeline.add(entry.at(), places.ofCaller(entry.call(), entry.at()), signal);
    }
}
