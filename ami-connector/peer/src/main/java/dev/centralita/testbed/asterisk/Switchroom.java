package dev.centralita.testbed.asterisk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The phones, queues, members and callers of the peer, and what becomes of them when it is told to act, as a real one has
 * it.
 */
public final class Switchroom {

    private static final long BORN = 1_795_228_000L;

    private record Member(String queue, String interfaceName, String name, boolean isPaused, String reason) {

        String headers(String nameHeader, String placeHeader) {
            return "Queue: " + queue + "\r\n" + nameHeader + ": " + name + "\r\n" + placeHeader + ": " + interfaceName
                    + "\r\nStateInterface: " + interfaceName
                    + "\r\nMembership: dynamic\r\nPenalty: 0\r\nCallsTaken: 0\r\nLastCall: 0\r\nLastPause: 0"
                    + "\r\nInCall: 0\r\nStatus: 1\r\nPaused: " + (isPaused ? 1 : 0) + "\r\nPausedReason: " + reason
                    + "\r\n\r\n";
        }

        Member resting(boolean isToPause, String why) {
            return new Member(queue, interfaceName, name, isToPause, isToPause ? why : "");
        }
    }

    /**
     * What is answered to an action, and what the PBX reports because of it.
     *
     * @param outcome how it ended, told beside the events; empty where the answer says it all
     */
    record Done(String response, String rest, List<String> events, List<String> outcome) {

        static Done success(String message, List<String> events) {
            return new Done("Success", "Message: " + message, events, List.of());
        }

        static Done error(String message) {
            return new Done("Error", "Message: " + message, List.of(), List.of());
        }
    }

    private final AmiPeer peer;
    private final Extensions extensions = new Extensions();
    private final SortedMap<String, Member> members = new TreeMap<>();
    private final SortedMap<String, PhoneManner> phones = new TreeMap<>();
    private final List<String> queues = new ArrayList<>();
    private final QueueLines lines = new QueueLines();
    private final AtomicInteger placed = new AtomicInteger();

    Switchroom(AmiPeer peer) {
        this.peer = peer;
    }

    public synchronized Switchroom hasQueue(String queue) {
        queues.add(queue);
        return this;
    }

    public synchronized Switchroom hasMember(String queue, String interfaceName, String name) {
        members.put(key(queue, interfaceName), new Member(queue, interfaceName, name, false, ""));
        return this;
    }

    /** The queue is gone with all of its members and callers. */
    public synchronized void leaves(String queue) {
        queues.remove(queue);
        lines.close(queue);
        members.values().removeIf(member -> member.queue().equals(queue));
    }

    /** An extension in {@code ext-local} that the PBX watches. */
    public synchronized Switchroom hasExtension(String extension, String device, int status) {
        extensions.watch(extension, device, status);
        return this;
    }

    /** A device without an extension, such as a line to the outside, in one of Asterisk's words for its state. */
    public synchronized Switchroom hasDevice(String device, String state) {
        extensions.knows(device, state);
        return this;
    }

    /** What a phone does from now on; one of which nothing is said picks up. */
    public synchronized Switchroom phone(String channel, PhoneManner manner) {
        phones.put(channel, manner);
        return this;
    }

    public synchronized boolean isPaused(String queue, String interfaceName) {
        Member member = members.get(key(queue, interfaceName));
        return member != null && member.isPaused();
    }

    public synchronized boolean isMember(String queue, String interfaceName) {
        return members.containsKey(key(queue, interfaceName));
    }

    synchronized void hears(String event) {
        lines.hears(event);
        extensions.hears(event);
    }

    /** Those it has, and those of which it was said that somebody waits there. */
    synchronized List<String> queues() {
        Set<String> all = new LinkedHashSet<>(queues);
        all.addAll(lines.queues());
        List<String> events = new ArrayList<>();
        for (String queue : all) {
            events.add("Event: QueueParams\r\nQueue: " + queue + "\r\nStrategy: rrmemory\r\nCalls: "
                    + lines.length(queue) + "\r\n\r\n");
            members.values().stream()
                    .filter(member -> member.queue().equals(queue))
                    .forEach(member -> events.add("Event: QueueMember\r\n" + member.headers("Name", "Location")));
            events.addAll(lines.listed(queue));
        }
        return events;
    }

    synchronized List<String> extensions() {
        return extensions.listed();
    }

    synchronized List<String> devices() {
        return extensions.devices();
    }

    synchronized Optional<Done> does(Map<String, String> action) {
        return switch (action.getOrDefault("action", "").toLowerCase(Locale.ROOT)) {
            case "hangup" -> Optional.of(hangUp(named(action, "channel")));
            case "redirect" -> Optional.of(redirect(named(action, "channel"), named(action, "exten")));
            case "atxfer" -> Optional.of(attend(named(action, "channel")));
            case "queuepause" -> Optional.of(pause(action));
            case "queueadd" -> Optional.of(add(action));
            case "queueremove" -> Optional.of(remove(named(action, "queue"), named(action, "interface")));
            case "originate" -> Optional.of(originate(action));
            default -> Optional.empty();
        };
    }

    private Done hangUp(String channel) {
        return peer.channels()
                .hangUp(channel)
                .map(event -> Done.success("Channel Hungup", List.of(event)))
                .orElse(Done.error("No such channel"));
    }

    private Done redirect(String channel, String extension) {
        return peer.channels().moved(channel, extension)
                ? Done.success("Redirect successful", List.of())
                : Done.error("Channel does not exist: " + channel);
    }

    private Done attend(String channel) {
        return peer.channels().isUp(channel)
                ? Done.success("Atxfer successfully queued", List.of())
                : Done.error("Channel specified does not exist");
    }

    private Done pause(Map<String, String> action) {
        boolean isToPause = Boolean.parseBoolean(named(action, "paused"));
        List<Member> meant = members.values().stream()
                .filter(member -> member.interfaceName().equals(named(action, "interface")))
                .filter(member -> !action.containsKey("queue") || member.queue().equals(action.get("queue")))
                .toList();
        if (meant.isEmpty()) {
            return Done.error("Interface not found");
        }
        List<String> events = new ArrayList<>();
        for (Member member : meant) {
            Member now = member.resting(isToPause, named(action, "reason"));
            members.put(key(now.queue(), now.interfaceName()), now);
            events.add(told("QueueMemberPause", now));
        }
        return Done.success("Interface " + (isToPause ? "paused" : "unpaused") + " successfully", events);
    }

    private Done add(Map<String, String> action) {
        String queue = named(action, "queue");
        String place = named(action, "interface");
        if (!queues.contains(queue)) {
            return Done.error("Unable to add interface to queue: No such queue");
        }
        if (members.containsKey(key(queue, place))) {
            return Done.error("Unable to add interface: Already there");
        }
        Member added = new Member(queue, place, action.getOrDefault("membername", place), false, "");
        members.put(key(queue, place), added);
        return Done.success("Added interface to queue", List.of(told("QueueMemberAdded", added)));
    }

    private Done remove(String queue, String place) {
        Member gone = members.remove(key(queue, place));
        return gone == null
                ? Done.error("Unable to remove interface: Not there")
                : Done.success("Removed interface from queue", List.of(told("QueueMemberRemoved", gone)));
    }

    /** The phone rings; when it is picked up its channel is there, as real ones are before their outcome is told. */
    private Done originate(Map<String, String> action) {
        String channel = named(action, "channel");
        PhoneManner manner = phones.getOrDefault(channel, PhoneManner.PICKS_UP);
        int number = placed.incrementAndGet();
        String id = BORN + "." + (900_000 + number);
        String outcome = "Event: OriginateResponse\r\nPrivilege: call,all\r\nActionID: " + named(action, "actionid")
                + "\r\n"
                + manner.headers() + "Channel: " + channel + "\r\nContext: " + named(action, "context") + "\r\nExten: "
                + named(action, "exten") + "\r\nUniqueid: " + (manner == PhoneManner.PICKS_UP ? id : "<unknown>")
                + "\r\n\r\n";
        List<String> events =
                manner == PhoneManner.PICKS_UP ? List.of(newChannel(channel, number, id, action)) : List.of();
        return new Done("Success", "Message: Originate successfully queued", events, List.of(outcome));
    }

    private static String newChannel(String channel, int number, String id, Map<String, String> action) {
        return "Event: Newchannel\r\nPrivilege: call,all\r\nChannel: %s-%08x\r\n".formatted(channel, 0x900 + number)
                + "ChannelState: 6\r\nChannelStateDesc: Up\r\nCallerIDNum: " + named(action, "callerid")
                + "\r\nCallerIDName: <unknown>\r\nContext: " + named(action, "context") + "\r\nExten: "
                + named(action, "exten") + "\r\nPriority: 1\r\nUniqueid: " + id + "\r\nLinkedid: " + id + "\r\n\r\n";
    }

    private static String told(String event, Member member) {
        return "Event: " + event + "\r\nPrivilege: agent,all\r\n" + member.headers("MemberName", "Interface");
    }

    private static String named(Map<String, String> action, String header) {
        return action.getOrDefault(header, "");
    }

    private static String key(String queue, String interfaceName) {
        return queue + '\n' + interfaceName;
    }
}
