package dev.centralita.integration.chatwoot;

import java.util.LinkedHashSet;
import java.util.Set;

/** The last deliveries' names, by which one that is sent again is known. */
final class Deliveries {

    private static final int MEMORY = 10_000;

    private final Set<String> known = new LinkedHashSet<>();

    /** Whether this is the first time that it comes. */
    synchronized boolean isNew(String delivery) {
        if (!known.add(delivery)) {
            return false;
        }
        if (known.size() > MEMORY) {
            known.remove(known.iterator().next());
        }
        return true;
    }
}
