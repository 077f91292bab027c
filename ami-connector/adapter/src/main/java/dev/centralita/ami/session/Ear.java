package dev.centralita.ami.session;

import dev.centralita.ami.AmiLink;
import java.util.List;

/** Whoever is told what a session hears; may take its time, then the session reads no further. */
public interface Ear {

    /** What was read at once, in the order of the wire. */
    void hears(List<Heard> events);

    void hears(AmiLink link);
}
