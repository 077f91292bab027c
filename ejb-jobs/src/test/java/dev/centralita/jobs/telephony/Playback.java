package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiEvent;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.Completion;
import dev.centralita.telephony.call.FakeLedger;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.call.Remark;
import dev.centralita.telephony.call.Sighting;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.testbed.asterisk.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recording told to whoever records calls, and the ledger that came of it. */
final class Playback {

    static final PbxName PBX = new PbxName("main");

    private final FakeLedger ledger = new FakeLedger();
    private final MovableClock clock = new MovableClock(Instant.EPOCH);
    private final RecordCalls calls =
            new RecordCalls(ledger, new ClockDifferences(), new Settings(name -> Optional.empty()), clock);

    static List<AmiEvent> events(Recording recording) {
        return spoken(recording).toList();
    }

    private static Stream<AmiEvent> spoken(Recording recording) {
        return recording.messages().stream()
                .filter(Recording.Message::isEvent)
                .map(message -> new AmiEvent("main", message.at(), headers(message.text())));
    }

    /** One event after another, none of which is kept: a busy minute has more than fit in memory at once. */
    Playback hears(Recording recording) {
        spoken(recording).forEach(this::hears);
        return this;
    }

    Playback hears(List<AmiEvent> events) {
        events.forEach(this::hears);
        return this;
    }

    Playback hears(AmiEvent event) {
        Hearsay.meaning(event).ifPresent(signal -> calls.hears(PBX, signal, Shown.moment(event)));
        return this;
    }

    /** What a look at the PBX shows after these events. */
    static List<Sighting> up(List<AmiEvent> events) {
        Map<String, AmiEvent> up = new LinkedHashMap<>();
        Map<String, Instant> since = new HashMap<>();
        for (AmiEvent event : events) {
            Shown.channel(event, "").ifPresent(channel -> {
                if (event.name().equals("Newchannel")) {
                    up.put(channel.id(), event);
                    since.put(channel.id(), Shown.moment(event));
                } else if (event.name().equals("Hangup")) {
                    up.remove(channel.id());
                } else {
                    up.replace(channel.id(), event);
                }
            });
        }
        Instant now = events.isEmpty() ? Instant.EPOCH : Shown.moment(events.get(events.size() - 1));
        return up.entrySet().stream()
                .map(entry -> new Sighting(
                        Shown.channel(entry.getValue(), "").orElseThrow(),
                        Duration.ofSeconds(Duration.between(since.getOrDefault(entry.getKey(), now), now)
                                .toSeconds())))
                .toList();
    }

    void sees(List<Sighting> channels, Instant lastHeard, Instant now) {
        clock.passes(Duration.between(clock.instant(), now));
        calls.sees(PBX, channels, lastHeard);
        clock.passes(Duration.ofSeconds(3));
    }

    /** What ended before the first moment was heard, and what begins after the second will be. */
    Completion reads(List<Remark> books, Instant from, Instant until) {
        calls.write();
        return calls.complete(PBX, books, from, until);
    }

    RecordCalls calls() {
        return calls;
    }

    /** The newest version of each call, by linked id. */
    Map<String, CallRecord> ledger() {
        calls.write();
        return ledger.kept();
    }

    private static Map<String, List<String>> headers(String text) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String line : text.split("\r\n")) {
            String[] header = line.split(": ?", 2);
            headers.computeIfAbsent(header[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.length > 1 ? header[1] : "");
        }
        return headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }
}
