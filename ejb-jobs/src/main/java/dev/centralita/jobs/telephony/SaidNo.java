package dev.centralita.jobs.telephony;

import dev.centralita.telephony.command.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asterisk's words for a no, in ours. */
final class SaidNo {

    private static final Map<String, Refusal> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("No such channel", Refusal.NO_SUCH_CHANNEL);
        BEGINNINGS.put("Channel does not exist", Refusal.NO_SUCH_CHANNEL);
        BEGINNINGS.put("Channel specified does not exist", Refusal.NO_SUCH_CHANNEL);
        BEGINNINGS.put("Extension does not exist", Refusal.NO_SUCH_EXTENSION);
        BEGINNINGS.put("Unable to add interface to queue: No such queue", Refusal.NO_SUCH_QUEUE);
        BEGINNINGS.put("Unable to remove interface from queue: No such queue", Refusal.NO_SUCH_QUEUE);
        BEGINNINGS.put("Unable to add interface: Already there", Refusal.ALREADY_MEMBER);
        BEGINNINGS.put("Unable to remove interface: Not there", Refusal.NO_SUCH_MEMBER);
        BEGINNINGS.put("Interface not found", Refusal.NO_SUCH_MEMBER);
        BEGINNINGS.put("Permission denied", Refusal.NOT_PERMITTED);
        BEGINNINGS.put("Invalid/unknown command", Refusal.NOT_OFFERED);
    }

    private SaidNo() {}

    static Refusal meaning(String said) {
        return BEGINNINGS.entrySet().stream()
                .filter(known -> said.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Refusal.REFUSED_BY_PBX);
    }
}
