package dev.centralita.web.telephony;

import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.Disposition;
import dev.centralita.web.request.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call.
 *
 * @param id its linked id, unique within its PBX
 * @param disposition {@code in-progress} while it lasts
 * @param called what the caller dialled
 * @param cause of hanging up, as ITU-T Q.850 counts, or null while it lasts
 * @param timeline what happened when; null in a list
 */
public record CallJson(
        String pbx,
        String id,
        String direction,
        String state,
        String disposition,
        @Nullable String caller,
        @Nullable String callerName,
        @Nullable String called,
        @Nullable String queue,
        @Nullable String agent,
        @Nullable String answeredBy,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        double waitSeconds,
        double ringSeconds,
        double talkSeconds,
        double holdSeconds,
        @Nullable Integer cause,
        @Nullable String endedBy,
        @Nullable String recording,
        boolean reconstructed,
        @Nullable List<CallStepJson> timeline) {

    private static final double MILLIS = 1000.0;

    static CallJson withoutTimeline(CallRecord call) {
        return of(call, null);
    }

    static CallJson withTimeline(CallRecord call) {
        return of(call, TimeLine.of(call));
    }

    private static CallJson of(CallRecord call, @Nullable List<CallStepJson> timeline) {
        Disposition disposition = call.disposition();
        boolean isOver = call.endedAt() != null;
        return new CallJson(
                call.id().pbx().value(),
                call.id().linkedId(),
                Words.of(call.direction()),
                Words.of(call.state()),
                disposition == null ? "in-progress" : Words.of(disposition),
                call.callerNumber(),
                call.callerName(),
                call.dialled(),
                call.queue(),
                call.agent(),
                call.answeredBy(),
                call.beganAt(),
                call.answeredAt(),
                call.endedAt(),
                seconds(call.waiting()),
                seconds(call.ringing()),
                seconds(call.talking()),
                seconds(call.held()),
                isOver ? call.cause() : null,
                call.endedBy() == null ? null : Words.of(call.endedBy()),
                call.recording(),
                call.isReconstructed(),
                timeline);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
