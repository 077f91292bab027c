package dev.centralita.integration.asterisk.book;

import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.Remark;
import dev.centralita.telephony.gap.CallBooks;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;

/** The books of every PBX that the settings say something of. */
@Dependent
public class AsteriskBooks implements CallBooks {

    private static final Logger log = System.getLogger(AsteriskBooks.class.getName());

    private final List<NamedPlace> places;
    private final BookFormat format;

    @Inject
    public AsteriskBooks(Settings settings) {
        this.places = settings.find(BookSettings.BOOKS).orElse(List.of());
        this.format = BookSettings.format(settings);
    }

    @Override
    public boolean areKnown(PbxName pbx) {
        return places.stream().anyMatch(place -> place.pbx().equals(pbx));
    }

    @Override
    public List<Remark> read(PbxName pbx, Instant since) {
        Notebook notebook = places.stream()
                .filter(place -> place.pbx().equals(pbx))
                .map(place -> place.place().readSince(since, format))
                .reduce(Notebook.EMPTY, Notebook::with);
        if (notebook.unreadable() > 0) {
            log.log(
                    Level.WARNING,
                    () -> "books of " + pbx + ": " + notebook.unreadable() + " lines make no sense and were left out");
        }
        return notebook.remarks();
    }
}
