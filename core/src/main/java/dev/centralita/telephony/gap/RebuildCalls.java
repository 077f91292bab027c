package dev.centralita.telephony.gap;

import dev.centralita.shared.OutOfReach;
import dev.centralita.telephony.call.CallLedger;
import dev.centralita.telephony.call.Completion;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.call.Remark;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads the books of a PBX for every gap in which it was not heard, several times: some books are written late, and calls
 * that were up when the line came back are not over yet. Books that make us stumble are books we cannot read: they are looked
 * at again with the same pauses, and given up in the end.
 */
@Dependent
public class RebuildCalls {

    private static final System.Logger log = System.getLogger(RebuildCalls.class.getName());

    /** Books keep whole seconds. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private static final Duration LONGEST_CALL = Duration.ofHours(12);

    private final CallBooks books;
    private final GapLedger gaps;
    private final CallLedger ledger;
    private final RecordCalls calls;
    private final Clock clock;

    @Inject
    public RebuildCalls(CallBooks books, GapLedger gaps, CallLedger ledger, RecordCalls calls, Clock clock) {
        this.books = books;
        this.gaps = gaps;
        this.ledger = ledger;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Looks at the oldest gap of a PBX that is due.
     *
     * @return what came of it; empty where none is due
     * @throws dev.centralita.administration.health.DatabaseAway if the ledger is out of reach
     */
    public Optional<Look> of(PbxName pbx) {
        Instant now = clock.instant();
        Optional<Look> look = gaps.unsettled(pbx).stream()
                .filter(report -> report.isDueAt(now))
                .findFirst()
                .map(report -> books.areKnown(pbx)
                        ? look(report)
                        : new Look(report, report.withoutBooks(), Completion.NOTHING));
        look.map(Look::report).ifPresent(gaps::keep);
        return look;
    }

    private Look look(GapReport report) {
        Gap gap = report.gap();
        try {
            List<Remark> told = books.read(gap.pbx(), since(gap));
            Completion found = calls.complete(gap.pbx(), told, gap.from(), gap.until());
            return new Look(report, report.after(found, clock.instant()), found);
        } catch (BooksAway away) {
            return failed(report, String.valueOf(away.getMessage()));
        } catch (OutOfReach away) {
            throw away;
        } catch (RuntimeException stumble) {
            Look look = failed(report, GapReport.NOT_UNDERSTOOD.toString());
            log.log(
                    look.isTroubleNew() ? Level.ERROR : Level.DEBUG,
                    () -> "ERROR: The books of " + gap.pbx().value() + " cannot be understood",
                    Stumble.at(stumble));
            return look;
        }
    }

    private Look failed(GapReport report, String why) {
        return new Look(report, report.failed(why, clock.instant()), Completion.NOTHING);
    }

    /** When the longest call began that was up when the gap began; what else the gap has began in it. */
    private Instant since(Gap gap) {
        Instant earliest = gap.from().minus(LONGEST_CALL);
        return ledger.earliestUpAt(gap.pbx(), gap.from().minus(MARGIN))
                .filter(began -> began.isBefore(gap.from()))
                .map(began -> began.isBefore(earliest) ? earliest : began)
                .orElse(gap.from())
                .minus(MARGIN);
    }
}
