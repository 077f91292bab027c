package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The devices of one PBX and the channels that are up on them. Asterisk does not say which of them are lines to the
 * outside: those that the operator named are, and all others are phones; where none was named every device that is no
 * phone, by a hint, by a queue that rings it, or by a name of two to five digits.
 */
final class Devices {

    /** Devices that stand for nothing one could call over, as queues and dialplan entries, have other technologies. */
    private static final Pattern REAL = Pattern.compile("(?i)(PJSIP|SIP|IAX2|DAHDI|Khomp|OOH323|mISDN|SCCP|Skinny)/.+");

    private static final Pattern NAMED_AS_A_PHONE = Pattern.compile("[^/]+/\\d{2,5}");

    /** A PBX that makes up devices cannot fill our memory. */
    static final int MOST = 5_000;

    private record Since(FloorTrunk.State state, Instant from) {}

    private final TrunkNames named;
    private final SortedMap<String, Phone.State> states = new TreeMap<>();
    private final Set<String> unreached = new HashSet<>();
    private final Map<String, String> channels = new HashMap<>();
    private final Map<String, Integer> up = new HashMap<>();
    private final Map<String, Since> since = new HashMap<>();

    Devices(TrunkNames named) {
        this.named = named;
    }

    void forget() {
        states.clear();
        unreached.clear();
        channels.clear();
        up.clear();
    }

    void isSeen(String device, Phone.State state, Instant at) {
        if (isOurs(device)) {
            states.put(device, state);
            if (state != Phone.State.UNAVAILABLE) {
                unreached.remove(device);
            }
            note(device, at);
        }
    }

    void isReached(String device, boolean isThere, Instant at) {
        if (states.containsKey(device)) {
            if (isThere) {
                unreached.remove(device);
            } else {
                unreached.add(device);
            }
            note(device, at);
        }
    }

    void up(String channelId, String device, Instant at) {
        if (isOurs(device) && channels.putIfAbsent(channelId, device) == null) {
            up.merge(device, 1, Integer::sum);
            states.putIfAbsent(device, Phone.State.UNKNOWN);
            note(device, at);
        }
    }

    void gone(String channelId, Instant at) {
        String device = channels.remove(channelId);
        if (device != null) {
            up.computeIfPresent(device, (same, calls) -> calls > 1 ? calls - 1 : null);
            note(device, at);
        }
    }

    /**
     * The lines to the outside.
     *
     * @param phones devices that are known to be phones
     */
    Stream<FloorTrunk> trunks(PbxName pbx, Set<String> phones) {
        return states.keySet().stream()
                .filter(device -> isTrunk(device, phones))
                .map(device -> new FloorTrunk(pbx, device, state(device), from(device), up.getOrDefault(device, 0)));
    }

    /** Phones without a hint: what is no trunk. */
    Stream<Phone> bare(Set<String> phones) {
        return states.entrySet().stream()
                .filter(device -> !phones.contains(device.getKey()) && !isTrunk(device.getKey(), phones))
                .map(device -> new Phone(
                        device.getKey().substring(device.getKey().indexOf('/') + 1),
                        device.getValue(),
                        from(device.getKey()),
                        Set.of(device.getKey()),
                        null));
    }

    private boolean isTrunk(String device, Set<String> phones) {
        return named.areSaid()
                ? named.include(device)
                : !phones.contains(device) && !NAMED_AS_A_PHONE.matcher(device).matches();
    }

    private boolean isOurs(String device) {
        return states.containsKey(device)
                || (states.size() < MOST && (REAL.matcher(device).matches() || named.include(device)));
    }

    private void note(String device, Instant at) {
        FloorTrunk.State now = state(device);
        since.merge(device, new Since(now, at), (before, fresh) -> before.state() == now ? before : fresh);
    }

    private Instant from(String device) {
        Since known = since.get(device);
        return known == null ? Instant.EPOCH : known.from();
    }

    private FloorTrunk.State state(String device) {
        Phone.State told = states.getOrDefault(device, Phone.State.UNKNOWN);
        if (up.containsKey(device)) {
            return FloorTrunk.State.IN_USE;
        }
        if (told == Phone.State.UNAVAILABLE || unreached.contains(device)) {
            return FloorTrunk.State.AWAY;
        }
        return told == Phone.State.UNKNOWN ? FloorTrunk.State.UNKNOWN : FloorTrunk.State.FREE;
    }
}
