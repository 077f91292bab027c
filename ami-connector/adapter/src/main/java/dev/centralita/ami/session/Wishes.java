package dev.centralita.ami.session;

import java.util.List;

/**
 * What a listener wants of every session.
 *
 * @param events the classes of events to hear, as Asterisk names them
 * @param snapshot actions without fields to ask after each login; the events they list are heard like any other
 */
public record Wishes(String events, List<String> snapshot) {

    public Wishes {
        snapshot = List.copyOf(snapshot);
    }
}
