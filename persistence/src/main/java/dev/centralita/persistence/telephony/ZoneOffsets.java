package dev.centralita.persistence.telephony;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** A zone's offset from UTC over a time. The database may know no zones by name, so a question brings it along. */
final class ZoneOffsets {

    private static final int DAY = (int) Duration.ofDays(1).toSeconds();

    private final List<ZoneOffsetTransition> changes = new ArrayList<>();
    private final ZoneOffset first;

    ZoneOffsets(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        this.first = rules.getOffset(from);
        ZoneOffsetTransition change = rules.nextTransition(from);
        while (change != null && change.getInstant().isBefore(to)) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
        }
    }

    /** Whether the zone's hours always begin where UTC's do. */
    boolean fitHours() {
        return SumLength.HOUR.fits(first.getTotalSeconds())
                && changes.stream()
                        .allMatch(change -> SumLength.HOUR.fits(
                                        change.getInstant().getEpochSecond())
                                && SumLength.HOUR.fits(change.getOffsetAfter().getTotalSeconds()));
    }

    /** A time of whole quarters, in UTC, cut where the offset changes. */
    List<Part> parts(LocalDateTime from, LocalDateTime to) {
        List<Part> parts = new ArrayList<>();
        LocalDateTime begin = from;
        ZoneOffset offset = first;
        for (ZoneOffsetTransition change : changes) {
            LocalDateTime end = SumLength.QUARTER.next(LocalDateTime.ofInstant(change.getInstant(), ZoneOffset.UTC));
            if (!end.isBefore(to)) {
                break;
            }
            if (begin.isBefore(end)) {
                parts.add(new Part(begin, end, offset));
                begin = end;
            }
            offset = change.getOffsetAfter();
        }
        parts.add(new Part(begin, to, offset));
        return parts;
    }

    /** A time, in UTC, without a change of the offset. */
    record Part(LocalDateTime from, LocalDateTime to, ZoneOffset offset) {

        /** When the zone's days begin by UTC's clock. */
        LocalTime midnight() {
            return LocalTime.ofSecondOfDay(Math.floorMod(-offset.getTotalSeconds(), DAY));
        }
    }

    /** In seconds, at the moment {@code starts_at}. */
    String sql() {
        if (changes.isEmpty()) {
            return String.valueOf(first.getTotalSeconds());
        }
        StringBuilder offset = new StringBuilder("(case");
        for (ZoneOffsetTransition change : changes) {
            offset.append(" when starts_at < ")
                    .append(SumStretch.literal(LocalDateTime.ofInstant(change.getInstant(), ZoneOffset.UTC)))
                    .append(" then ")
                    .append(change.getOffsetBefore().getTotalSeconds());
        }
        return offset.append(" else ")
                .append(changes.get(changes.size() - 1).getOffsetAfter().getTotalSeconds())
                .append(" end)")
                .toString();
    }
}
