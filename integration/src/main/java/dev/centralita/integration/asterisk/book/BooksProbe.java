package dev.centralita.integration.asterisk.book;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import dev.centralita.shared.Sentence;
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
            return PartHealth.off(Sentence.of(
                    "closed-by-what-is-shown",
                    "{setting} is not set; calls that end unheard are closed by what the PBX shows",
                    Map.of("setting", "AMI_BOOKS")));
        }
        try {
            List<GapReport> newest =
                    pbxs.stream().map(gaps::newest).flatMap(Optional::stream).toList();
            return newest.isEmpty() ? PartHealth.up(Sentence.of("no-gap-yet", "no gap yet")) : told(newest);
        } catch (DatabaseAway away) {
            return PartHealth.down(String.valueOf(away.getMessage()));
        }
    }

    private static PartHealth told(List<GapReport> newest) {
        Sentence all = Sentence.joined(newest.stream().map(BooksProbe::sentence).toList());
        return newest.stream().anyMatch(report -> report.trouble() != null) ? PartHealth.down(all) : PartHealth.up(all);
    }

    private static Sentence sentence(GapReport report) {
        return Sentence.of(
                "gap",
                "{pbx}: not heard from {from} to {until}, {result}",
                Map.of(
                        "pbx", report.gap().pbx(),
                        "from", report.gap().from().truncatedTo(ChronoUnit.SECONDS),
                        "until", report.gap().until().truncatedTo(ChronoUnit.SECONDS),
                        "result", result(report)));
    }

    private static Sentence result(GapReport report) {
        return report.reason().orElseGet(() -> found(report));
    }

    private static Sentence found(GapReport report) {
        Map<String, ?> counts = Map.of("rebuilt", report.rebuilt(), "completed", report.completed());
        return report.isSettled()
                ? Sentence.of("gap-settled", "{rebuilt} calls rebuilt, {completed} completed", counts)
                : Sentence.of(
                        "gap-open",
                        "{rebuilt} calls rebuilt, {completed} completed; it will be looked at again",
                        counts);
    }
}
