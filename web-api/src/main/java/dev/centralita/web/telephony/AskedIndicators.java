package dev.centralita.web.telephony;

import dev.centralita.telephony.indicator.Grain;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.Split;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.request.Query;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;

/** A question about figures, as the parameters of an address put it; without any it is about the last day. */
public final class AskedIndicators {

    private AskedIndicators() {}

    static IndicatorQuestion of(UriInfo address, Clock clock) {
        return of(Query.of(address), clock, span -> Grain.HOUR);
    }

    /** The grain that is usual for the time's length counts where none is asked for. */
    public static IndicatorQuestion of(Query query, Clock clock, Function<Duration, Grain> usual) {
        Instant to = query.moment("to").orElseGet(clock::instant);
        Instant from = query.moment("from").orElseGet(() -> to.minus(Duration.ofDays(1)));
        ZoneId zone = query.zone("zone").orElse(ZoneOffset.UTC);
        Grain grain = query.choice("grain", Grain.class).orElseGet(() -> usual.apply(Duration.between(from, to)));
        Split split = query.choice("split", Split.class).orElse(Split.NONE);
        String pbx = query.text("pbx").orElse(null);
        String queue = query.text("queue").orElse(null);
        String agent = query.text("agent").orElse(null);
        query.check();
        try {
            return new IndicatorQuestion(from, to, zone, grain, split, pbx, queue, agent);
        } catch (IllegalArgumentException tooLong) {
            throw new InvalidFields(InvalidField.of(
                    "to", "span-too-long", Map.of("days", grain.longest().toDays())));
        }
    }
}
