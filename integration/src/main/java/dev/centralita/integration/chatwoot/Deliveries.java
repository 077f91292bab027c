package dev.centralita.integration.chatwoot;

import java.util.LinkedHashSet;
import java.util.Set;

/** The last deliveries' names, by which one that is sent again is known. */
final class Deliveries {

    private static final int MEMORY = 10_000;

    private final Set<String> known = new LinkedHashSet<>();

    synchronized boolean isKnown(String delivery) {
        return known.contains(delivery);
    }

    synchronized void remember(String delivery) {
        known.add(delivery);
        if (known.size() > MEMORY) {
            known.remove(known.iterator().next());
        }
    }
}
