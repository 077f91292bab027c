package dev.centralita.ami;

import java.util.List;

/**
 * What a message-driven bean implements to hear PBXs. Calls for one PBX come one after another and in the order of the
 * wire; calls for different PBXs may come at once.
 */
public interface AmiEventListener {

    /** The PBXs to hear, asked once when listening begins; none means to stay idle. */
    List<AmiAccess> pbxs();

    void onLink(AmiLink link);

    void onEvent(AmiEvent event);
}
