package dev.centralita.ami;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a message-driven bean implements to hear PBXs. Calls for one PBX come one after another and in the order of the
 * wire; calls for different PBXs may come at once.
 */
public interface AmiEventListener {

    /**
     * The PBXs to hear; an empty list means to stay idle. Asked when listening begins, and again until the listener
     * knows: it must not wait for its application, which may not get through its start.
     */
    Optional<List<AmiAccess>> pbxs();

    /** The classes of events to hear of each, as Asterisk names them; asked once, after the PBXs are known. */
    List<String> eventClasses();

    /**
     * Whether this process is the one that hears the PBX, asked every second or so for as long as listening goes on: a
     * yes is good until the next question. Where it throws, everything stays as it is.
     */
    boolean claims(String pbx);

    /**
     * How many events of a PBX wait for the listener, told with every claim that was granted.
     *
     * @param bytes of memory that they take, and those that the listener is being told of
     */
    void onBacklog(String pbx, int waiting, int bytes);

    void onLink(AmiLink link);

    /**
     * Tells of several of one PBX at once, in the order of the wire; a server's way to its bean is long. Where it throws, the event
     * taken last is not told again, and it is called anew for those that are left.
     */
    void onEvents(Iterator<AmiEvent> events);
}
