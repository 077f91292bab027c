package dev.centralita.housekeeping.rule;

import dev.centralita.housekeeping.DeskName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The desks of all platforms that rules can steer here; they introduce themselves at start. */
@ApplicationScoped
public class KnownDesks {

    private volatile List<Desks> platforms = List.of();

    /** Takes the place of whatever was introduced before. */
    public void introduce(Iterable<? extends Desks> known) {
        List<Desks> introduced = new ArrayList<>();
        known.forEach(introduced::add);
        introduced.sort(Comparator.comparing(KnownDesks::firstName));
        platforms = introduced;
    }

    /** The same order on every server, whichever way its beans come. */
    private static String firstName(Desks platform) {
        return platform.desks().stream()
                .map(desk -> desk.name().value())
                .findFirst()
                .orElse("");
    }

    /** Also those that are off. */
    public List<Desk> all() {
        return platforms.stream().flatMap(platform -> platform.desks().stream()).toList();
    }

    public Optional<Desk> find(DeskName name) {
        return all().stream().filter(desk -> desk.name().equals(name)).findFirst();
    }
}
