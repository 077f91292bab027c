package dev.centralita.web.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time zones as callers name them. */
public final class Zones {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private Zones() {}

    /**
     * A zone that somebody could live by: a region's, or a whole number of quarters of an hour off UTC. Of others there are
     * more than one would like to keep figures for.
     *
     * @throws DateTimeException if it is none
     */
    public static ZoneId of(String name) {
        ZoneId zone = ZoneId.of(name);
        if (zone.normalized() instanceof ZoneOffset offset && offset.getTotalSeconds() % QUARTER != 0) {
            throw new DateTimeException("zone: " + name + " (expected: whole quarters of an hour off UTC)");
        }
        return zone;
    }
}
