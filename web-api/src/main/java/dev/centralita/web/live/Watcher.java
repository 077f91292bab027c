package dev.centralita.web.live;

import dev.centralita.administration.apikey.Area;
import dev.centralita.web.Language;
import java.util.Set;

/** Who hears news: in which language, and of which areas. */
record Watcher(Language language, Set<Area> areas) {

    Watcher {
        areas = Set.copyOf(areas);
    }
}
