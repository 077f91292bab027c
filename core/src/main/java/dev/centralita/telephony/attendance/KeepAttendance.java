package dev.centralita.telephony.attendance;

import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how long everybody is there, pauses and is busy, from what PBXs say of their queues' members. As with calls,
 * who hears changes what is in memory and who writes takes it to the ledger, with no lock held meanwhile.
 */
@ApplicationScoped
public class KeepAttendance {

    private final DutyLedger ledger;
    private final Clock clock;
    private final Map<PbxName, PbxAttendance> pbxs = new HashMap<>();

    @Inject
    public KeepAttendance(DutyLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected KeepAttendance() {
        this.ledger = null;
        this.clock = null;
    }

    public synchronized void hears(PbxName pbx, FloorSignal signal, Instant at) {
        of(pbx).hear(signal, at);
    }

    /** Who is not in a look at the PBX has left. */
    public synchronized void sees(PbxName pbx, List<FloorSignal> everything, Instant at) {
        of(pbx).see(everything, at);
    }

    /** The line to a PBX is cut. */
    public synchronized void losesLine(PbxName pbx, Instant at) {
        of(pbx).goDeaf(at);
    }

    /** Another node hears this PBX from now on, and goes on from what was written. */
    public synchronized void leaves(PbxName pbx) {
        pbxs.remove(pbx);
    }

    /**
     * Takes to the ledger all that was counted.
     *
     * @throws dev.centralita.administration.health.DatabaseAway if it is out of reach; nothing is lost then
     */
    public void write() {
        for (Map.Entry<PbxName, PbxAttendance> each : all().entrySet()) {
            write(each.getKey(), each.getValue());
        }
    }

    private void write(PbxName pbx, PbxAttendance attendance) {
        if (!knowsBefore(attendance)) {
            DutySheet before = ledger.kept(pbx, firstQuarter(attendance));
            synchronized (this) {
                attendance.learn(before);
            }
        }
        Instant countedTo = clock.instant();
        DutySheet sheet = take(attendance, countedTo);
        ledger.keep(pbx, sheet);
        synchronized (this) {
            attendance.isKept(sheet, countedTo);
        }
    }

    private synchronized Map<PbxName, PbxAttendance> all() {
        return Map.copyOf(pbxs);
    }

    private synchronized boolean knowsBefore(PbxAttendance attendance) {
        return attendance.knowsBefore();
    }

    private synchronized Instant firstQuarter(PbxAttendance attendance) {
        return attendance.firstQuarter(clock.instant());
    }

    private synchronized DutySheet take(PbxAttendance attendance, Instant now) {
        return attendance.take(now);
    }

    private PbxAttendance of(PbxName pbx) {
        return pbxs.computeIfAbsent(pbx, name -> new PbxAttendance());
    }
}
