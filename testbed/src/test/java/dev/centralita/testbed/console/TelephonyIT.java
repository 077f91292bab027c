package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

/** What the pages of telephony show of a recorded call that somebody took from a queue, and of somebody who waits. */
@ExtendWith({RunningHub.class, Chromium.class})
class TelephonyIT {

    private static final String CALL = "1795228038.3";
    private static final String NUMBER = "1159227559";
    private static final String QUEUE = "vitrina";

    private final Hub hub;
    private final Browser browser;
    private final Console console;

    TelephonyIT(Hub hub, Browser browser) {
        this.hub = hub;
        this.browser = browser;
        console = new Console(hub, browser);
    }

    @BeforeEach
    void isHeard() throws Exception {
        hub.awaitAsteriskHeard();
        browser.complaints();
    }

    @AfterEach
    void theBrowserHasNothingToComplainOf() {
        assertThat(console.complaints()).isEmpty();
    }

    @Test
    void a_call_is_found_by_its_number_told_moment_by_moment_and_counted_for_its_queue() {
        String id = takesPlace();
        console.arriveSignedIn("/calls");

        browser.find(".searchbox input").sendKeys(NUMBER);
        browser.await(page -> page.getCurrentUrl().contains("q=" + NUMBER));
        console.awaitPage();
        browser.find("a[href$='/" + id + "']").click();

        browser.awaitText(".line", "Ended");
        assertThat(browser.all(".line b"))
                .extracting(WebElement::getText)
                .containsSubsequence("Began", "Entered the queue", "Rang", "Answered", "Ended");
        assertThat(browser.text(".line")).contains(QUEUE, "205");
        assertThat(browser.text(".facts")).contains(NUMBER, "Elena Gómez", "0:18");

        console.goTo("/indicators?period=week");
        assertThat(figuresOfTheQueue()).startsWith("1 1 0 100").endsWith("0:18 –");
    }

    @Test
    void whoever_waits_is_on_the_wallboard_until_they_leave() {
        console.arriveSignedIn("/wallboard");

        caller("Join");
        assertThat(onTheWallboard("1")).contains(QUEUE);

        caller("Leave");
        assertThat(onTheWallboard("0")).contains(QUEUE);
    }

    /** Begun a minute ago, so that it is over by now. */
    private String takesPlace() {
        List<Recording.Message> said = Recording.mixed().messages().stream()
                .filter(message -> message.text().contains(": " + CALL + "\r"))
                .map(message -> new Recording.Message(
                        message.at(), message.text().replace("Queue: soporte\r", "Queue: " + QUEUE + "\r")))
                .toList();
        Player call = new Player(hub.asterisk(), said);
        Instant begin = Clock.systemUTC().instant().minusSeconds(60);
        call.playAsNew(1_000, begin);
        return call.moved(CALL, call.movedTo(begin));
    }

    /** Offered, answered, abandoned and so on, once they are summed up. */
    private String figuresOfTheQueue() {
        return browser.await(page -> {
            page.navigate().refresh();
            console.awaitPage();
            return browser.all("[aria-labelledby=by-queue] tbody tr").stream()
                    .map(WebElement::getText)
                    .filter(row -> row.startsWith(QUEUE))
                    .map(row -> row.substring(QUEUE.length()).strip().replaceAll("\\s+", " "))
                    .findFirst()
                    .orElse(null);
        });
    }

    private String onTheWallboard(String waiting) {
        return browser.await(page -> browser.all(".board tbody tr").stream()
                .map(WebElement::getText)
                .filter(row -> row.matches("(?s)" + QUEUE + "\\s+" + waiting + "\\s.*"))
                .findFirst()
                .orElse(null));
    }

    private void caller(String does) {
        hub.asterisk()
                .says(
                        "Event: QueueCaller" + does,
                        "Privilege: agent,all",
                        "Channel: PJSIP/trunk-00000d01",
                        "CallerIDNum: 1150003333",
                        "Uniqueid: vitrina.1",
                        "Linkedid: vitrina.1",
                        "Queue: " + QUEUE,
                        "Position: 1",
                        "Count: 1");
    }
}
