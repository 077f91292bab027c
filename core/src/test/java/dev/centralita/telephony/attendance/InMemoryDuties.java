package dev.centralita.telephony.attendance;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ledger that can be away. */
class InMemoryDuties implements DutyLedger {

    private record Slot(Instant start, Duty duty) {}

    private final Map<Slot, TimeSpent> sums = new HashMap<>();
    private final Map<Duty, DutySheet.Doing> latest = new HashMap<>();
    private boolean isAway;
    private Runnable meanwhile = () -> {};

    void isAway(boolean away) {
        isAway = away;
    }

    /** What happens once it is asked to keep something. */
    void whileItKeeps(Runnable happening) {
        meanwhile = happening;
    }

    TimeSpent of(String agent, String queue, Instant quarter) {
        return sums.getOrDefault(new Slot(quarter, new Duty(agent, queue)), TimeSpent.NONE);
    }

    /** Everything that was ever counted for somebody, over all of their queues. */
    Duration everCounted(String agent) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().duty().equals(new Duty(agent, Duty.ALL_QUEUES)))
                .map(sum -> sum.getValue()
                        .busy()
                        .plus(sum.getValue().free())
                        .plus(sum.getValue().paused()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void keep(PbxName pbx, DutySheet sheet) {
        reach();
        meanwhile.run();
        sheet.quarters().forEach(sum -> sums.put(new Slot(sum.start(), sum.duty()), sum.spent()));
        sheet.latest().forEach(doing -> latest.put(doing.duty(), doing));
    }

    @Override
    public DutySheet kept(PbxName pbx, Instant from) {
        reach();
        return new DutySheet(
                sums.entrySet().stream()
                        .filter(sum -> !sum.getKey().start().isBefore(from))
                        .map(sum -> new DutySheet.Sum(
                                sum.getKey().start(), sum.getKey().duty(), sum.getValue()))
                        .toList(),
                List.copyOf(latest.values()));
    }

    private void reach() {
        if (isAway) {
            throw new DatabaseAway("callcenter", new IllegalStateException("gone"));
        }
    }
}
