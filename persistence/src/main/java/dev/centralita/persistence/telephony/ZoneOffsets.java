package dev.centralita.persistence.telephony;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** A zone's offset from UTC over a time. The database may know no zones by name, so a question brings it along. */
final class ZoneOffsets {

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

    /** Whether times of that length never reach over an hour or a midnight of the zone, as far as they are no longer. */
    boolean fit(SumLength length) {
        return length.fits(first.getTotalSeconds())
                && changes.stream()
                        .allMatch(change -> length.fits(change.getInstant().getEpochSecond())
                                && length.fits(change.getOffsetAfter().getTotalSeconds()));
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
