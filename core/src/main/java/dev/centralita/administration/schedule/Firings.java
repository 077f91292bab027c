package dev.centralita.administration.schedule;

import java.time.Instant;
import java.util.Optional;

/** The moments of a schedule in one zone. */
interface Firings {

    Optional<Instant> after(Instant moment);
}
