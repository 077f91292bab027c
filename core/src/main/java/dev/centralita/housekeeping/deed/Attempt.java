package dev.centralita.housekeeping.deed;

import static java.lang.System.Logger.Level.ERROR;

import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.judgement.Reason;
import java.time.Clock;
import java.util.Map;

/** One errand, tried; what the desk refuses or does not answer is that errand's alone. */
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
            return refused.httpStatus() == Course.NOT_FOUND
                    ? course.ended(ErrandState.DROPPED, Reason.GONE, Course.NOT_FOUND)
                    : failed(course, errand, Reason.REFUSED, refused.httpStatus(), refused);
        } catch (DeskUnavailable unavailable) {
            return failed(course, errand, Reason.UNAVAILABLE, unavailable.httpStatus(), unavailable);
        }
    }

    private Result failed(Course course, Errand errand, Reason reason, int httpStatus, RuntimeException failure) {
        log.log(
                ERROR,
                () -> "ERROR: Conversation " + errand.conversation() + " at "
                        + round.desk().name() + " waits for the next run: " + failure.getMessage());
        return course.ended(ErrandState.FAILED, reason, httpStatus > 0 ? httpStatus : null, failure.getMessage());
    }
}
