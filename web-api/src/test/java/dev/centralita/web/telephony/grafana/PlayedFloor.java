package dev.centralita.web.telephony.grafana;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.FakeLedger;
import dev.centralita.telephony.call.RecordCalls;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.PbxPicture;
import dev.centralita.telephony.floor.PbxPictures;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.floor.ShowFloor;
import dev.centralita.telephony.floor.WaitingCaller;
import dev.centralita.telephony.floor.WatchFloor;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.telephony.indicator.Targets;
import dev.centralita.telephony.pbx.ClockDifferences;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.telephony.pbx.PbxStates;
import dev.centralita.telephony.pbx.Sightings;
import dev.centralita.telephony.pbx.WatchPbxs;
import dev.centralita.web.telephony.FloorPictures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A floor at noon, and a ledger whose rows are said beforehand. */
final class PlayedFloor implements IndicatorLedger {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final PbxName MAIN = new PbxName("main");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final WatchFloor floor = new WatchFloor();
    private final PbxDirectory directory =
            () -> List.of(new Pbx(MAIN, "pbx.test", 5038, false, Pbx.Proof.MD5, "hub", new Secret("s3cret")));
    private final WatchPbxs pbxs = new WatchPbxs(directory, new NothingKept(), new Sightings(), clock);
    private final Settings settings = new Settings(name -> Optional.empty());
    private final List<IndicatorRow> rows = new ArrayList<>();
    final List<IndicatorQuestion> questions = new ArrayList<>();
    private boolean isAway;

    FloorTables tables() {
        return new FloorTables(FloorPictures.of(
                new ShowFloor(
                        directory,
                        floor,
                        new RecordCalls(new FakeLedger(), new ClockDifferences(), settings, clock),
                        new ClockDifferences(),
                        new NobodyElse(),
                        clock),
                pbxs,
                this,
                settings,
                clock));
    }

    FigureTables figures() {
        return new FigureTables(new SharedAnswers(this), clock);
    }

    Names names() {
        return new Names(tables(), this, clock);
    }

    void lineIsUpSince(Instant since) {
        pbxs.seesLine(MAIN, PbxLine.UP, since, Sentence.verbatim("let in"));
        pbxs.hears(MAIN, NOON.minusSeconds(3));
    }

    void hasMember(String queue, String extension, String name, MemberState state) {
        floor.hears(
                MAIN,
                new FloorSignal.MemberSeen(new QueueMember(
                        queue,
                        "PJSIP/" + extension,
                        name,
                        extension,
                        state,
                        state == MemberState.PAUSED,
                        null,
                        null,
                        null,
                        2)),
                NOON.minusSeconds(60));
    }

    void hasCaller(String queue, String number, int waiting) {
        floor.hears(
                MAIN,
                new FloorSignal.CallerEntered(
                        new WaitingCaller(queue, number, number, number, null, NOON.minusSeconds(waiting)), 0),
                NOON);
    }

    void hasPhone(String extension) {
        floor.hears(
                MAIN,
                new FloorSignal.PhoneSeen(
                        new Phone(extension, Phone.State.IDLE, NOON, Set.of("PJSIP/" + extension), null)),
                NOON);
    }

    void hasTrunk(String device) {
        floor.hears(MAIN, new FloorSignal.DeviceSeen(device, Phone.State.IDLE), NOON);
    }

    void counted(String start, String of, int offered) {
        rows.add(new IndicatorRow(
                Instant.parse(start),
                of,
                new Figures(
                        offered, offered, 0, 0, offered, 0, Duration.ZERO, Duration.ZERO, offered, Duration.ZERO, 0)));
    }

    void losesItsDatabase() {
        isAway = true;
    }

    @Override
    public boolean sumUp(Targets targets) {
        return false;
    }

    @Override
    public List<IndicatorRow> answer(IndicatorQuestion question) {
        questions.add(question);
        if (isAway) {
            throw new DatabaseAway("callcenter", new IllegalStateException("gone"));
        }
        return rows.stream()
                .map(row -> question.split() == Split.NONE ? new IndicatorRow(row.start(), null, row.figures()) : row)
                .toList();
    }

    /** There is one node. */
    private static final class NobodyElse implements PbxPictures {

        @Override
        public void keep(PbxPicture picture) {}

        @Override
        public Optional<PbxPicture> latest(PbxName pbx) {
            return Optional.empty();
        }

        @Override
        public Set<PbxName> lookedFor() {
            return Set.of();
        }
    }

    private static final class NothingKept implements PbxStates {

        @Override
        public void keep(PbxState state) {}

        @Override
        public Optional<PbxState> lastKept(PbxName pbx) {
            return Optional.empty();
        }
    }
}
