package dev.centralita.telephony.floor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The extensions of one PBX that have a hint. While a PBX boots it tells of every hint, those of queues included, without
 * saying what stands behind it; so an extension is a phone only once a device of it was told.
 */
final class Phones {

    /** A PBX that makes up extensions cannot fill our memory. */
    static final int MOST = 5_000;

    private final SortedMap<String, Phone> known = new TreeMap<>();
    private final Map<String, String> presences = new HashMap<>();

    /** Forgets whom a look no longer shows; one without any phone did not look for them. */
    void keepOnly(List<FloorSignal> seen) {
        Set<String> listed = seen.stream()
                .filter(FloorSignal.PhoneSeen.class::isInstance)
                .map(signal -> ((FloorSignal.PhoneSeen) signal).phone().extension())
                .collect(Collectors.toSet());
        if (!listed.isEmpty()) {
            known.keySet().retainAll(listed);
        }
    }

    void isSeen(Phone phone) {
        Phone before = known.get(phone.extension());
        if (before != null) {
            known.put(phone.extension(), before.then(phone));
        } else if (!phone.devices().isEmpty() && known.size() < MOST) {
            known.put(phone.extension(), phone);
        }
    }

    void isGone(String extension) {
        known.remove(extension);
    }

    void set(FloorSignal.PresenceSet set) {
        if (set.presence() == null) {
            presences.remove(set.extension());
        } else if (presences.size() < MOST) {
            presences.put(set.extension(), set.presence());
        }
    }

    /** What the PBX looks at to know of them. */
    Set<String> devices() {
        Set<String> devices = new HashSet<>();
        known.values().forEach(phone -> devices.addAll(phone.devices()));
        return devices;
    }

    /** These, and others of the PBX beside them, with what was set for each by hand. */
    Stream<Phone> and(Stream<Phone> others) {
        return Stream.concat(known.values().stream(), others)
                .map(phone -> phone.present(presences.get(phone.extension())));
    }
}
