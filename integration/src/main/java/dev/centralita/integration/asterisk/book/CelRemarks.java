package dev.centralita.integration.asterisk.book;

import dev.centralita.telephony.call.CallSignal;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.DialResult;
import dev.centralita.telephony.call.Remark;
import dev.centralita.telephony.call.Transfer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the log of channels says, as the PBX would have said it aloud. Who dialled whom is not written there: a channel that
 * belongs to another's call was rung for it, and a phone that appears after a pipe through the dialplan began to run is
 * where that pipe leads.
 */
final class CelRemarks {

    private static final Map<String, DialResult> DIAL_STATUS = Map.of(
            "BUSY", DialResult.BUSY,
            "NOANSWER", DialResult.NO_ANSWER,
            "CHANUNAVAIL", DialResult.FAILED,
            "CONGESTION", DialResult.FAILED);

    private final List<CelEntry> entries;
    private final Map<String, String> dialStatus = new HashMap<>();
    private final Map<String, Channel> byName = new HashMap<>();
    private final Map<String, Channel> byId = new HashMap<>();
    private final Map<String, CelEntry> nearEnds = new HashMap<>();
    private final Map<String, List<Channel>> runningPipes = new HashMap<>();
    private final Map<String, Channel> dialler = new HashMap<>();
    private final Timeline timeline = new Timeline();

    private CelRemarks(List<CelEntry> entries) {
        this.entries = entries;
    }

    static List<Remark> of(List<CelEntry> entries, List<QueueEntry> queueLog) {
        return new CelRemarks(entries).with(queueLog);
    }

    private List<Remark> with(List<QueueEntry> queueLog) {
        entries.stream()
                .filter(entry -> entry.kind().equals("HANGUP"))
                .forEach(entry ->
                        dialStatus.put(entry.id(), Extra.of(entry.extra()).text("dialstatus")));
        QueuePlaces places = new CelPlaces(entries);
        for (int place = 0; place < entries.size(); place++) {
            say(entries.get(place), place);
        }
        new QueueRemarks(byId, timeline, places).say(queueLog);
        return timeline.remarks();
    }

    private void say(CelEntry entry, int place) {
        switch (entry.kind()) {
            case "CHAN_START" -> begins(entry, place);
            case "APP_START" -> {
                if (entry.isFarEnd()) {
                    runningPipes
                            .computeIfAbsent(entry.linkedId(), call -> new ArrayList<>())
                            .add(entry.shown(false));
                }
            }
            case "ANSWER" -> {
                Channel channel = entry.shown(true);
                if (entry.isRung()) {
                    add(entry, place, new CallSignal.DialEnded(channel, DialResult.ANSWERED));
                }
                add(entry, place, new CallSignal.Changed(channel));
            }
            case "BRIDGE_ENTER" -> add(entry, place, new CallSignal.Changed(entry.shown(true)));
            case "BLINDTRANSFER" ->
                add(
                        entry,
                        place,
                        new CallSignal.Transferred(
                                entry.shown(true),
                                null,
                                Transfer.Kind.BLIND,
                                Extra.of(entry.extra()).text("extension")));
            case "ATTENDEDTRANSFER" -> handedOnAfterAsking(entry, place);
            case "PICKUP" -> pickedUp(entry, place);
            case "HANGUP", "CHAN_END" -> ends(entry, place);
            default -> {
                // says nothing that is kept of a call
            }
        }
    }

    private void begins(CelEntry entry, int place) {
        Channel channel = entry.shown(false);
        byName.put(entry.channel(), channel);
        byId.put(entry.id(), channel);
        add(entry, place, new CallSignal.Appeared(channel));
        if (entry.isNearEnd()) {
            nearEnds.put(entry.pipe(), entry);
        } else if (entry.isFarEnd() && nearEnds.containsKey(entry.pipe())) {
            add(entry, place, new CallSignal.Joined(nearEnds.get(entry.pipe()).shown(false), channel));
        }
        if (entry.isRung()) {
            Channel by = entry.isNearEnd() ? null : pipeTo(entry).orElse(null);
            if (by != null) {
                dialler.put(entry.id(), by);
            }
            add(entry, place, new CallSignal.Dialled(by, channel));
        }
    }

    /** The pipe that bears the phone's own number, or else the one that runs longest without having led anywhere. */
    private Optional<Channel> pipeTo(CelEntry phone) {
        List<Channel> pipes = runningPipes.getOrDefault(phone.linkedId(), List.of());
        String endpoint = phone.shown(false).endpoint();
        Optional<Channel> found = pipes.stream()
                .filter(pipe -> pipe.endpoint().equals(endpoint))
                .findFirst()
                .or(() -> pipes.stream().findFirst());
        found.ifPresent(pipes::remove);
        return found;
    }

    private void handedOnAfterAsking(CelEntry entry, int place) {
        Extra extra = Extra.of(entry.extra());
        Channel consulting = byId.get(extra.text("channel2_uniqueid"));
        Channel target = byId.get(extra.text("transfer_target_channel_uniqueid"));
        String to = target != null && target.number() != null
                ? target.number()
                : consulting == null ? "" : consulting.dialled();
        add(entry, place, new CallSignal.Transferred(entry.shown(true), consulting, Transfer.Kind.ATTENDED, to));
    }

    private void pickedUp(CelEntry entry, int place) {
        Channel by = byName.get(Extra.of(entry.extra()).text("pickup_channel"));
        if (by != null) {
            add(entry, place, new CallSignal.PickedUp(by, entry.shown(false)));
        }
    }

    private void ends(CelEntry entry, int place) {
        Extra extra = Extra.of(entry.extra());
        Channel channel = entry.shown(true);
        Channel asking = byName.get(extra.text("hangupsource"));
        if (asking != null) {
            add(entry, place, new CallSignal.HangupAsked(asking));
        }
        int cause = extra.number("hangupcause");
        if (entry.isRung()) {
            add(entry, place, new CallSignal.DialEnded(channel, unanswered(entry, cause)));
        }
        add(entry, place, new CallSignal.HungUp(channel, cause));
    }

    /** What became of ringing somebody who did not answer; whoever did has a result already, which counts. */
    private DialResult unanswered(CelEntry entry, int cause) {
        return switch (cause) {
            case 17 -> DialResult.BUSY;
            case 18, 19, 21 -> DialResult.NO_ANSWER;
            case 0, 16, 26, 31, 127 -> asTheDiallerSays(entry);
            default -> DialResult.FAILED;
        };
    }

    private DialResult asTheDiallerSays(CelEntry entry) {
        @Nullable Channel by = dialler.get(entry.id());
        String status = dialStatus.getOrDefault(by == null ? entry.linkedId() : by.id(), "");
        return DIAL_STATUS.getOrDefault(status, DialResult.CANCELLED);
    }

    private void add(CelEntry entry, int place, CallSignal signal) {
        timeline.add(entry.at(), place, signal);
    }
}
