package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiEvent;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.FakeLedger;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.testbed.asterisk.Recording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A recording told to whoever records calls, and the ledger that came of it. */
final class Playback {

    static final PbxName PBX = new PbxName("main");

    private final FakeLedger ledger = new FakeLedger();
    private final RecordCalls calls =
            new RecordCalls(ledger, new Settings(name -> Optional.empty()), Clock.systemUTC());

    static List<AmiEvent> events(Recording recording) {
        return recording.messages().stream()
                .filter(Recording.Message::isEvent)
                .map(message -> new AmiEvent("main", message.at(), headers(message.text())))
                .toList();
    }

    Playback hears(List<AmiEvent> events) {
        events.forEach(this::hears);
        return this;
    }

    Playback hears(AmiEvent event) {
        Hearsay.meaning(event).ifPresent(signal -> calls.hears(PBX, signal, Shown.moment(event)));
        return this;
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
