package dev.centralita.telephony.floor;

import java.util.List;
import java.util.stream.Stream;

/** All of it at one moment. */
public record Floor(
        List<FloorQueue> queues, List<FloorAgent> agents, List<FloorPhone> phones, List<FloorTrunk> trunks) {

    public static final Floor EMPTY = new Floor(List.of(), List.of(), List.of(), List.of());

    public Floor {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
        phones = List.copyOf(phones);
        trunks = List.copyOf(trunks);
    }

    /** The floors of two PBXs as one. */
    public Floor and(Floor other) {
        return new Floor(
                both(queues, other.queues),
                both(agents, other.agents),
                both(phones, other.phones),
                both(trunks, other.trunks));
    }

    private static <E> List<E> both(List<E> one, List<E> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
