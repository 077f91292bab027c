package dev.centralita.web.live;

import dev.centralita.administration.apikey.Area;
import dev.centralita.web.Language;
import java.util.Optional;

/** Turns one sort of news into the JSON that REST uses for the same thing; implementations are beans. */
public interface LiveShape {

    /** Whom this sort of news is open to. */
    Area area();

    /** Empty if the value is not of the sort. */
    Optional<Object> json(Object value, Language language);
}
