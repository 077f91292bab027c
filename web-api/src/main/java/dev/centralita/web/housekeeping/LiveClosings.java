package dev.centralita.web.housekeeping;

import dev.centralita.administration.apikey.Area;
import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.web.Language;
import dev.centralita.web.live.LiveShape;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;

/** News of closings, in the shape of their resource. */
@Dependent
class LiveClosings implements LiveShape {

    @Override
    public Area area() {
        return Area.HOUSEKEEPING;
    }

    @Override
    public Optional<Object> json(Object value, Language language) {
        return value instanceof Closing closing ? Optional.of(ClosingJson.of(closing, language)) : Optional.empty();
    }
}
