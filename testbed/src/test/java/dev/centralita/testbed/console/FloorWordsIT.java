package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the console makes of a floor, asked of its own modules in a browser. */
@ExtendWith({RunningHub.class, Chromium.class})
class FloorWordsIT {

    private static final String QUEUES = """
            const now = new Date("2026-03-02T12:00:00Z").getTime();
            const queue = (name, waits, staff = {}) => ({ pbx: "main", queue: name, target: 20, ready: 0, talking: 0, ringing: 0,
              wrapUp: 0, paused: 0, ...staff, callers: waits.map(seconds => ({ since: new Date(now - seconds * 1000).toISOString() })) });
            """;

    private final Hub hub;
    private final Browser browser;

    FloorWordsIT(Hub hub, Browser browser) {
        this.hub = hub;
        this.browser = browser;
    }

    @BeforeEach
    void openTheConsole() {
        browser.open(hub.base() + "/admin/");
    }

    @Test
    void a_queue_with_a_caller_and_nobody_to_answer_needs_somebody_at_once() {
        assertThat(ofFloor(QUEUES + "return [level(queue('a', [1]), now), level(queue('a', [1], { paused: 2 }), now),"
                        + " level(queue('a', [1], { talking: 1 }), now), level(queue('a', []), now)].join(' ')"))
                .isEqualTo("bad bad ok ok");
    }

    @Test
    void a_queue_without_anybody_to_answer_comes_before_one_that_is_late() {
        assertThat(ofFloor(QUEUES + "return byNeed([queue('late', [100], { ready: 1 }), queue('unstaffed', [1]),"
                        + " queue('calm', [], { ready: 1 })], now).map(one => one.queue).join(' ')"))
                .isEqualTo("unstaffed late calm");
    }

    /** Of 20 calls 10 were given up at once; 8 of the other 10, and 5 of 10, were answered in time. */
    @Test
    void the_day_over_all_queues_is_of_the_calls_that_count() {
        assertThat(
                        ofFloor(
                                "const today = (offered, judged, serviceLevel) => ({ today: { offered, judged, serviceLevel } });"
                                        + "return dayOf([today(20, 10, 0.8), today(10, 10, 0.5), today(0, 0, null)]).serviceLevel"))
                .isEqualTo(0.65);
    }

    @Test
    void moments_are_told_by_the_hubs_clock() {
        assertThat(browser.runToTheEnd("""
                        const done = arguments[arguments.length - 1];
                        import("/admin/hubclock.js?test").then(({ hubSaid, hubNow }) => {
                          hubSaid(new Date(100_000), 40_500); // half a second under way
                          hubSaid(new Date(101_000), 41_000);
                          hubSaid(new Date(102_000), 43_900); // nearly two
                          const before = hubNow(50_000);
                          hubSaid(new Date(103_000), 103_000); // somebody set the browser's clock
                          done(`${before} ${hubNow(50_000)}`);
                        }).catch(problem => done(String(problem)));
                        """)).isEqualTo("110000 50000");
    }

    private Object ofFloor(String work) {
        return browser.runToTheEnd("""
                const done = arguments[arguments.length - 1];
                import("/admin/telephony/entity/floor.js")
                  .then(({ byNeed, dayOf, level }) => done((() => { %s })()))
                  .catch(problem => done(String(problem)));
                """.formatted(work));
    }
}
