package dev.centralita.administration.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/** Fires once for each local time that is named: late if the clocks leap over it, at the first if it comes twice. */
record OncePerLocalTime(CronFields fields, ZoneId zone) implements Firings {

    @Override
    public Optional<Instant> after(Instant moment) {
        Optional<LocalDateTime> local = fields.after(LocalDateTime.ofInstant(moment, zone));
        while (local.isPresent() && !momentOf(local.get()).isAfter(moment)) {
            local = fields.after(local.get());
        }
        return local.map(this::momentOf);
    }

    private Instant momentOf(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
