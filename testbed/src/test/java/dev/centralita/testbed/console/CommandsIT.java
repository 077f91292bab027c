package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What a supervisor does from the wallboard and from the page of a call. */
@ExtendWith({RunningHub.class, Chromium.class})
class CommandsIT {

    private static final String PBX = "/api/v1/telephony/pbxs/asterisk/";

    private final Hub hub;
    private final AmiPeer asterisk;
    private final Browser browser;
    private final Console console;

    CommandsIT(Hub hub, Browser browser) {
        this.hub = hub;
        this.asterisk = hub.asterisk();
        this.browser = browser;
        console = new Console(hub, browser);
    }

    @BeforeEach
    void somebodyTakesCalls() throws Exception {
        hub.awaitAsteriskHeard();
        asterisk.switchroom().hasQueue("caja").hasExtension("7101", "PJSIP/7101", 0);
        hub.admin().act("POST", PBX + "add-member", "{\"queue\":\"caja\",\"member\":\"7101\",\"name\":\"Paz Ibarra\"}");
        browser.complaints();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        hub.admin().act("POST", PBX + "remove-member", "{\"queue\":\"caja\",\"member\":\"PJSIP/7101\"}");
        asterisk.switchroom().leaves("caja");
        assertThat(console.complaints()).isEmpty();
    }

    @Test
    void an_agent_is_paused_with_a_reason_and_comes_back() {
        console.arriveSignedIn("/wallboard");
        browser.press("What can be done about Paz Ibarra");
        browser.press("Pause…");
        browser.fill("reason", "almuerzo");
        browser.submit("Pause");

        browser.awaitText(".agents", "almuerzo");
        assertThat(asterisk.switchroom().isPaused("caja", "PJSIP/7101")).isTrue();
        assertThat(console.faults()).isEmpty();

        browser.press("What can be done about Paz Ibarra");
        browser.press("End the pause");
        browser.await(page -> !asterisk.switchroom().isPaused("caja", "PJSIP/7101"));
    }

    @Test
    void an_agent_is_taken_out_of_a_queue() {
        console.arriveSignedIn("/wallboard");
        browser.press("What can be done about Paz Ibarra");
        browser.press("Take out of a queue…");
        browser.submit("Take out");

        assertThat(asterisk.switchroom().isMember("caja", "PJSIP/7101")).isFalse();
    }

    @Test
    void a_call_is_placed_by_keyboard_alone() {
        console.arriveSignedIn("/wallboard");
        browser.tabTo("Place a call…");
        browser.type(Keys.ENTER);
        browser.find("dialog [name=phone]");
        browser.type("7101", Keys.TAB, "5550100", Keys.ENTER);

        browser.awaitText("body", "the number is being dialled");
        assertThat(asterisk.awaits("Originate")).containsEntry("channel", "PJSIP/7101");
    }

    @Test
    void a_line_of_a_call_is_hung_up_after_a_question() {
        String id = "1795100000.977";
        asterisk.says(
                "Event: Newchannel",
                "Privilege: call,all",
                "Channel: PJSIP/7101-00000c01",
                "ChannelState: 6",
                "CallerIDNum: 7101",
                "CallerIDName: Paz Ibarra",
                "Context: from-internal",
                "Exten: 800",
                "Uniqueid: " + id,
                "Linkedid: " + id);
        browser.await(page -> isKept(id));
        console.arriveSignedIn("/calls/asterisk/" + id);

        browser.press("What can be done about PJSIP/7101-00000c01");
        browser.press("Hang up…");
        assertThat(console.faults()).isEmpty();
        browser.submit("Hang up");

        assertThat(asterisk.channels().isUp("PJSIP/7101-00000c01")).isFalse();
    }

    private boolean isKept(String id) {
        try {
            return hub.admin()
                            .act("GET", "/api/v1/telephony/calls/asterisk/" + id, "")
                            .statusCode()
                    == 200;
        } catch (IOException | InterruptedException unreachable) {
            throw new AssertionError("the hub does not answer", unreachable);
        }
    }
}
