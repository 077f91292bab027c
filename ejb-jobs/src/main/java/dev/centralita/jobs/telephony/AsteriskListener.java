package dev.centralita.jobs.telephony;

import dev.centralita.administration.health.Databases;
import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.AmiEvent;
import dev.centralita.ami.AmiEventListener;
import dev.centralita.ami.AmiLink;
import dev.centralita.telephony.attendance.KeepAttendance;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.floor.WatchFloor;
import dev.centralita.telephony.gap.Hearing;
import dev.centralita.telephony.gap.NoteGaps;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.LooksDue;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.TakeTurns;
import dev.centralita.telephony.pbx.WatchPbxs;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Hears every PBX that the directory names; where it names none, nothing is dialled. */
@MessageDriven(name = "AsteriskListener")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsteriskListener implements AmiEventListener {

    @Inject
    private Databases databases;

    @Inject
    private PbxDirectory directory;

    @Inject
    private WatchPbxs watch;

    @Inject
    private TakeTurns turns;

    @Inject
    private Backlog backlog;

    @Inject
    private AskVersion askVersion;

    @Inject
    private TakeStock takeStock;

    @Inject
    private RecordCalls calls;

    @Inject
    private NoteGaps gaps;

    @Inject
    private WatchFloor floor;

    @Inject
    private KeepAttendance attendance;

    @Inject
    private ClockDifferences clocks;

    @Inject
    private LooksDue looks;

    @Inject
    private OneAtATime oneAtATime;

    /** Not before the tables are there: a server may call a message-driven bean while the application still starts. */
    @Override
    public Optional<List<AmiAccess>> pbxs() {
        return databases.areUpToDate()
                ? Optional.of(directory.all().stream().map(Accesses::of).toList())
                : Optional.empty();
    }

    @Override
    public List<String> eventClasses() {
        return directory.eventClasses();
    }

    @Override
    public boolean claims(String pbx) {
        return turns.isOursToHear(new PbxName(pbx));
    }

    @Override
    public void onBacklog(String pbx, int waiting, int bytes) {
        backlog.isNow(pbx, waiting, bytes);
    }

    /** Calls first: they must not suffer from a database that cannot note how the line stands. */
    @Override
    public void onLink(AmiLink link) {
        PbxName name = new PbxName(link.pbx());
        oneAtATime.at(name, () -> see(name, link));
    }

    private void see(PbxName name, AmiLink link) {
        boolean isUp = link.state() == AmiLink.State.UP;
        looks.end(name);
        if (isUp) {
            gaps.comesBack(name, link.since());
            takeStock.atReturn(name, lastHeard(name, link.since()));
        } else if (link.state() == AmiLink.State.STANDBY) {
            calls.leaves(name);
            gaps.leaves(name);
            floor.leaves(name);
            attendance.leaves(name);
            clocks.forget(name);
            backlog.isNow(link.pbx(), 0, 0);
        } else if (link.state() != AmiLink.State.CONNECTING) {
            attendance.losesLine(name, link.since());
        }
        watch.seesLine(name, PbxLine.valueOf(link.state().name()), link.since(), Remarks.sentence(link.explanation()));
        if (isUp) {
            askVersion.of(name).ifPresent(version -> watch.learnsVersion(name, version));
        }
    }

    @Override
    public void onEvents(Iterator<AmiEvent> events) {
        if (events.hasNext()) {
            AmiEvent first = events.next();
            PbxName name = new PbxName(first.pbx());
            oneAtATime.at(name, () -> hear(name, first, events));
        }
    }

    private void hear(PbxName name, AmiEvent first, Iterator<AmiEvent> others) {
        AmiEvent last = first;
        hear(name, first);
        while (others.hasNext()) {
            last = others.next();
            hear(name, last);
        }
        gaps.hears(name, Shown.moment(last), clocks.of(name).orElse(Duration.ZERO));
        watch.hears(name, last.heardAt());
    }

    /** By the PBX's clock; how far that is off is known again before anything is heard. */
    private Instant lastHeard(PbxName name, Instant begun) {
        Optional<Hearing> hearing = gaps.lastHearing(name);
        hearing.ifPresent(last -> clocks.assume(name, last.ahead(), last.until().minus(last.ahead())));
        return hearing.map(Hearing::until)
                .orElseGet(() ->
                        watch.lastHeard(name).orElse(begun).plus(clocks.of(name).orElse(Duration.ZERO)));
    }

    private void hear(PbxName name, AmiEvent event) {
        if (Shown.isOfJustBooted(event)) {
            looks.atOnce(name);
        }
        Hearsay.meaning(event).ifPresent(signal -> calls.hears(name, signal, Shown.moment(event)));
        Instant at = Shown.told(event)
                .map(told -> clocks.ours(name, told, event.heardAt()))
                .orElseGet(event::heardAt);
        Duration ahead = clocks.of(name).orElse(Duration.ZERO);
        FloorTalk.meaning(event, at, ahead).ifPresent(signal -> {
            floor.hears(name, signal, at);
            attendance.hears(name, signal, at);
        });
    }
}
