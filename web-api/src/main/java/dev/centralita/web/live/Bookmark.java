package dev.centralita.web.live;

import java.util.Optional;

/** How far one watcher has come in what it follows. Several threads may use it. */
public interface Bookmark {

    /** The topic may have moved on; nothing is due yet. */
    void turns(Object news);

    /**
     * All that the watcher does not have, as JSON, and from now on taken for read. It is asked for when it can be sent, so
     * that somebody slow reads less often and never twice. Empty if there is nothing.
     */
    Optional<Object> unread();
}
