package dev.centralita.housekeeping.deed;

import static java.lang.System.Logger.Level.ERROR;

import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.judgement.Reason;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** One errand, tried; what the desk refuses, does not answer or answers as nobody expects is that errand's alone. */
final class Attempt {

    private static final System.Logger log = System.getLogger(Attempt.class.getName());

    private final Round round;
    private final Clock clock;

    Attempt(Round round, Clock clock) {
        this.round = round;
        this.clock = clock;
    }

    /** How it ended, and what was seen. */
    record Result(Settlement settlement, Map<String, String> facts) {}

    Result at(Errand errand) {
        Course course = new Course(errand, round, clock);
        try {
            return course.run();
        } catch (DeskRefused refused) {
            return failed(course, errand, Reason.REFUSED, refused.httpStatus(), refused);
        } catch (DeskUnavailable unavailable) {
            return failed(course, errand, Reason.UNAVAILABLE, unavailable.httpStatus(), unavailable);
        } catch (RuntimeException unexpected) {
            return failed(course, errand, Reason.UNEXPECTED, 0, unexpected);
        }
    }

    private Result failed(Course course, Errand errand, Reason reason, int httpStatus, RuntimeException failure) {
        log.log(
                ERROR,
                () -> "ERROR: Conversation " + errand.conversation() + " at "
                        + round.desk().name() + " waits for the next run: " + sentence(failure),
                reason == Reason.UNEXPECTED ? failure : null);
        return course.ended(ErrandState.FAILED, reason, httpStatus > 0 ? httpStatus : null, sentence(failure));
    }

    private static String sentence(RuntimeException failure) {
        return Objects.toString(failure.getMessage(), failure.getClass().getSimpleName());
    }
}
