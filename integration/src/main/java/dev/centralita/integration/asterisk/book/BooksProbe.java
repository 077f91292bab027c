package dev.centralita.integration.asterisk.book;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import dev.centralita.telephony.gap.CallBooks;
import dev.centralita.telephony.gap.GapLedger;
import dev.centralita.telephony.gap.GapReport;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came of the last span in which each PBX was not heard; looks at what was noted and reads no books. */
@Dependent
class BooksProbe implements HealthProbe {

    private final PbxDirectory directory;
    private final CallBooks books;
    private final GapLedger gaps;

    @Inject
    BooksProbe(PbxDirectory directory, CallBooks books, GapLedger gaps) {
        this.directory = directory;
        this.books = books;
        this.gaps = gaps;
    }

    @Override
    public String part() {
        return "asterisk books";
    }

    @Override
    public PartHealth look() {
        List<PbxName> pbxs =
                directory.all().stream().map(Pbx::name).filter(books::areKnown).toList();
        if (pbxs.isEmpty()) {
            return PartHealth.off("AMI_BOOKS is not set; calls that end unheard are closed by what the PBX shows")
                    .known("closed-by-what-is-shown", Map.of("setting", "AMI_BOOKS"));
        }
        try {
            List<GapReport> newest =
                    pbxs.stream().map(gaps::newest).flatMap(Optional::stream).toList();
            return newest.isEmpty() ? PartHealth.up("no gap yet").known("no-gap-yet", Map.of()) : told(newest);
        } catch (DatabaseAway away) {
            return PartHealth.down(String.valueOf(away.getMessage()));
        }
    }

    private static PartHealth told(List<GapReport> newest) {
        String sentence = newest.stream().map(BooksProbe::sentence).collect(Collectors.joining("; "));
        return newest.stream().anyMatch(report -> report.trouble() != null)
                ? PartHealth.down(sentence)
                : PartHealth.up(sentence);
    }

    private static String sentence(GapReport report) {
        String result = report.trouble() != null
                ? report.trouble()
                : report.rebuilt() + " calls rebuilt, " + report.completed() + " completed"
                        + (report.isSettled() ? "" : "; it will be looked at again");
        return report.gap().pbx() + ": not heard from "
                + report.gap().from().truncatedTo(ChronoUnit.SECONDS) + " to "
                + report.gap().until().truncatedTo(ChronoUnit.SECONDS) + ", " + result;
    }
}
