package dev.centralita.web.telephony.grafana;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that can be chosen: of what is there now, and of what there was in the time asked about. */
@Dependent
public class Names {

    private static final Duration USUAL = Duration.ofDays(31);

    private final FloorTables floor;
    private final IndicatorLedger ledger;
    private final Clock clock;

    @Inject
    public Names(FloorTables floor, IndicatorLedger ledger, Clock clock) {
        this.floor = floor;
        this.ledger = ledger;
        this.clock = clock;
    }

    List<String> of(Listed listed, @Nullable RangeJson range) {
        Stream<String> names = switch (listed) {
            case PBX -> floor.pbxs(null).stream().map(PbxNowJson::pbx);
            case QUEUE ->
                Stream.concat(
                        floor.queues(null, ZoneOffset.UTC).stream().map(QueueNowJson::queue),
                        counted(Split.QUEUE, range));
            case AGENT ->
                Stream.concat(
                        floor.agents(null).stream().map(AgentNowJson::name).filter(Objects::nonNull),
                        counted(Split.AGENT, range));
        };
        return names.distinct().sorted().toList();
    }

    /** Without the database there are those of the floor all the same. */
    private Stream<String> counted(Split split, @Nullable RangeJson range) {
        Instant to = range == null || range.to() == null ? clock.instant() : range.to();
        Instant from = range == null || range.from() == null ? to.minus(USUAL) : range.from();
        if (!from.isBefore(to)) {
            throw new InvalidFields(InvalidField.of(
                    "range.to",
                    "span-too-long",
                    Map.of("days", Grain.WHOLE.longest().toDays())));
        }
        Instant earliest = to.minus(Grain.WHOLE.longest());
        IndicatorQuestion question = new IndicatorQuestion(
                from.isBefore(earliest) ? earliest : from, to, ZoneOffset.UTC, Grain.WHOLE, split, null, null);
        try {
            return ledger.answer(question).stream().map(IndicatorRow::of).filter(Objects::nonNull);
        } catch (DatabaseAway away) {
            return Stream.empty();
        }
    }
}
