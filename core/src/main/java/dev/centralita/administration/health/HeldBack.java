package dev.centralita.administration.health;

import java.util.List;

/** Knows what waits while a part is down. */
public interface HeldBack {

    /** The jobs and the like that wait for this part; their names, as operators know them. */
    List<String> waitingFor(String part);
}
