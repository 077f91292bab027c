package dev.centralita.telephony.floor;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which devices an operator calls lines to the outside.
 *
 * @param names as PBXs say them, or what they begin with and a {@code *}
 */
record TrunkNames(List<String> names) {

    /** Nobody said any, so they have to be guessed. */
    static final TrunkNames UNSAID = new TrunkNames(List.of());

    TrunkNames {
        names = List.copyOf(names);
    }

    static TrunkNames list(String text) {
        List<String> names = Stream.of(text.split(",", -1)).map(String::strip).toList();
        for (String name : names) {
            if (!name.matches("[^/*\\s]+/(?!$)[^*]*[*]?")) {
                throw new IllegalArgumentException("trunk: \"" + name + "\" (expected: a device, as PJSIP/carrier)");
            }
        }
        return new TrunkNames(names);
    }

    boolean areSaid() {
        return !names.isEmpty();
    }

    boolean include(String device) {
        return names.stream().anyMatch(name -> fits(name, device));
    }

    private static boolean fits(String name, String device) {
        return name.endsWith("*") ? device.startsWith(name.substring(0, name.length() - 1)) : device.equals(name);
    }
}
