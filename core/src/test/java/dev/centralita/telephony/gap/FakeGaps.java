package dev.centralita.telephony.gap;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A ledger of gaps in memory that goes away on demand. */
public final class FakeGaps implements GapLedger {

    private final Map<PbxName, Hearing> hearings = new HashMap<>();
    private final Map<Instant, GapReport> reports = new TreeMap<>();
    private final Set<PbxName> unheardOf = new HashSet<>();
    private boolean isAway;

    @Override
    public Optional<Hearing> lastHearing(PbxName pbx) {
        answers();
        return Optional.ofNullable(hearings.get(pbx));
    }

    @Override
    public void keep(PbxName pbx, Hearing hearing) {
        answers();
        hearings.put(pbx, hearing);
    }

    @Override
    public void keep(GapReport report) {
        answers();
        reports.put(report.gap().until(), report);
    }

    @Override
    public List<GapReport> unsettled(PbxName pbx) {
        answers();
        if (unheardOf.contains(pbx)) {
            throw new IllegalStateException("gaps of " + pbx.value() + " are not kept here");
        }
        return of(pbx).filter(report -> !report.isSettled()).toList();
    }

    @Override
    public Optional<GapReport> newest(PbxName pbx) {
        answers();
        return of(pbx).max(Comparator.comparing(report -> report.gap().until()));
    }

    private Stream<GapReport> of(PbxName pbx) {
        return reports.values().stream().filter(report -> report.gap().pbx().equals(pbx));
    }

    List<GapReport> all() {
        return new ArrayList<>(reports.values());
    }

    public void knowsNothingOf(PbxName pbx) {
        unheardOf.add(pbx);
    }

    public void goesAway() {
        isAway = true;
    }

    public void isBack() {
        isAway = false;
    }

    private void answers() {
        if (isAway) {
            throw new DatabaseAway("callcenter", new IllegalStateException("cut"));
        }
    }
}
