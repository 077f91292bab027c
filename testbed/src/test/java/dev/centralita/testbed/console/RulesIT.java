package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.chatwoot.ChatwootStandIn;
import dev.centralita.testbed.chatwoot.Status;
import dev.centralita.testbed.chatwoot.Talk;
import dev.centralita.testbed.chatwoot.Voice;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Rules from the first word to the undoing of a run. */
@ExtendWith({RunningHub.class, Chromium.class})
class RulesIT {

    private static final String LABEL = "facturacion";
    private static final String RULE = "console-rule";

    private final Hub hub;
    private final ChatwootStandIn chatwoot;
    private final Browser browser;
    private final Console console;

    RulesIT(Hub hub, Browser browser) {
        this.hub = hub;
        this.chatwoot = hub.chatwoot();
        this.browser = browser;
        console = new Console(hub, browser);
    }

    @BeforeEach
    void earlierComplaintsAreForgotten() {
        browser.complaints();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        hub.admin().act("DELETE", "/api/v1/jobs/" + RULE, "");
        hub.admin().act("DELETE", "/api/v1/housekeeping/rules/" + RULE, "");
        assertThat(console.complaints()).isEmpty();
    }

    @Test
    void a_rule_of_the_predecessor_is_read_step_by_step() {
        console.arriveSignedIn("/rules/chat-auto-resolve");

        browser.awaitText(".steps", "resolve");
        browser.awaitText(".facts", "chatwoot/1");
        assertThat(console.faults()).isEmpty();
    }

    @Test
    void hours_are_given_to_a_rule_that_has_none_and_a_silence_is_emptied_without_harm() {
        console.arriveSignedIn("/rules/chat-auto-resolve/edit");
        browser.find("[name='when.hours.when'] option[value='inside']").click();
        browser.find("[name='when.hours.calendar.zone']");

        WebElement silence = browser.find("[name='when.silence.atLeast']");
        silence.clear();
        silence.sendKeys(Keys.TAB);

        browser.awaitText("form .lead", "–");
    }

    @Test
    void a_rule_is_written_seen_at_work_and_undone() throws Exception {
        Instant now = Clock.systemUTC().instant();
        long silent = chatwoot.holds(talk(now.minus(Duration.ofHours(20))));
        long fresh = chatwoot.holds(talk(now.minus(Duration.ofHours(2))));
        console.arriveSignedIn("/rules/new");
        browser.fill("name", RULE);
        browser.fill("title", "Billing that was answered");
        browser.fill("scope.labels.any", LABEL);
        browser.awaitText(".brief", Long.toString(silent));
        browser.awaitText("rules-preview", "Not silent long enough 1");
        assertThat(console.faults()).isEmpty();
        browser.press("Save");

        browser.awaitText("h1", "Billing that was answered");
        browser.awaitText("rules-preview .c-conversation", Long.toString(silent));
        browser.fill("conversation", Long.toString(fresh));
        browser.press("Ask");
        browser.awaitText(".criteria", "Silent long enough");
        assertThat(console.faults()).isEmpty();

        console.goTo("/runs/" + begunRun());
        browser.awaitText(".toolbar .badge.ok", "Succeeded");
        browser.awaitText(".listing .c-outcome", "Acted");
        assertThat(chatwoot.standing(silent).orElseThrow().status()).isEqualTo(Status.RESOLVED);
        assertThat(chatwoot.standing(fresh).orElseThrow().status()).isEqualTo(Status.OPEN);

        browser.find(".listing .c-item a[href='#/closings/chatwoot/" + silent + "?account=1']")
                .click();
        browser.awaitText(".decision", "Acted on");
        browser.run("history.back()");

        browser.press("Undo");
        browser.submit("Undo");
        browser.awaitText(".toolbar .badge.info", "Undo");
        browser.awaitText(".toolbar .badge.ok", "Succeeded");
        assertThat(chatwoot.standing(silent).orElseThrow().status()).isEqualTo(Status.OPEN);
    }

    private static Talk talk(Instant answered) {
        return Talk.begun(Status.OPEN, answered.minus(Duration.ofHours(1)))
                .labelled(LABEL)
                .then(Voice.CUSTOMER, answered.minus(Duration.ofHours(1)))
                .then(Voice.AGENT, answered);
    }

    private int begunRun() throws IOException, InterruptedException {
        hub.admin().act("POST", "/api/v1/jobs", """
                        {"name": "%1$s", "task": "rule", "schedule": "0 0 1 1 *", "zone": "UTC", "alarm": false,
                         "parameters": {"rule": "%1$s"}}
                        """.formatted(RULE));
        String run = hub.admin()
                .act("POST", "/api/v1/jobs/" + RULE + "/runs", "{\"mode\": \"act\"}")
                .body();
        return Json.createReader(new StringReader(run)).readObject().getInt("id");
    }
}
