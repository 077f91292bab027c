package dev.centralita.ami.session;

import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiLink;

/** Whoever is told what a session hears; may take its time, then the session reads no further. */
public interface Ear {

    void hears(AmiEvent event);

    void hears(AmiLink link);
}
