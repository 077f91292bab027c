package dev.centralita.telephony.floor;

import java.util.List;

/** All of it at one moment. */
public record Floor(List<FloorQueue> queues, List<FloorAgent> agents, List<FloorPhone> phones) {

    public Floor {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
        phones = List.copyOf(phones);
    }
}
