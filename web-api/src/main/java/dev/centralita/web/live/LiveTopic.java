package dev.centralita.web.live;

import dev.centralita.administration.apikey.Area;
import jakarta.json.JsonObject;

/** News that a connection hears only after it asked to follow them; implementations are beans. */
public interface LiveTopic {

    String name();

    /** Whom it is open to. */
    Area area();

    /**
     * Begins to follow.
     *
     * @param wish the watcher's own words, with the mark of what it has already where it has anything
     */
    Bookmark follow(JsonObject wish);
}
