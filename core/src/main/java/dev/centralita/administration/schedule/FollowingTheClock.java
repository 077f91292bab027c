package dev.centralita.administration.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fires by what the clock shows, also when it shows an hour for the second time. */
record FollowingTheClock(CronFields fields, ZoneId zone) implements Firings {

    @Override
    public Optional<Instant> after(Instant moment) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        LocalDateTime shown = LocalDateTime.ofInstant(moment, offset);
        @Nullable ZoneOffsetTransition change = zone.getRules().nextTransition(moment);
        while (true) {
            Optional<Instant> next = toInstant(fields.after(shown), offset);
            if (change == null || next.isEmpty() || next.get().isBefore(change.getInstant())) {
                return next;
            }
            offset = change.getOffsetAfter();
            shown = change.getDateTimeAfter().minusSeconds(1);
            change = zone.getRules().nextTransition(change.getInstant());
        }
    }

    private static Optional<Instant> toInstant(Optional<LocalDateTime> shown, ZoneOffset offset) {
        return shown.map(time -> time.toInstant(offset));
    }
}
