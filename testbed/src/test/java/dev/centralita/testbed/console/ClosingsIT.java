package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

@ExtendWith({RunningHub.class, Chromium.class})
class ClosingsIT {

    private static final long AGENT = 990018;

    private final Browser browser;
    private final Console console;
    private final Closer closer;

    ClosingsIT(Hub hub, Browser browser) {
        this.browser = browser;
        console = new Console(hub, browser);
        closer = new Closer(hub, "console-why", AGENT);
    }

    @BeforeEach
    void someChatsAreStale() throws Exception {
        closer.isDefinedWithChats(12);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        closer.isGone();
    }

    @Test
    void a_closing_is_found_by_its_agent_and_says_why() throws Exception {
        closer.runs();
        console.arriveSignedIn("/jobs/console-why");
        browser.awaitText(".listing .badge", "Succeeded");
        console.goTo("/closings?state=closed&agent=" + AGENT);
        WebElement conversation = browser.find(".listing .c-conversation a");
        String id = conversation.getText();
        conversation.click();

        browser.awaitText("h1", "Conversation " + id);
        browser.awaitText(".decision .badge", "Acted on");
        assertThat(browser.text(".decision .sentence")).isNotBlank();
        assertThat(browser.text(".decision .facts")).contains("Silent since", "Allowed silence", "3 days");
        assertThat(console.faults()).isEmpty();
    }

    @Test
    void closings_appear_as_they_are_settled_in_the_language_of_the_reader() throws Exception {
        console.arriveSignedIn("/closings?state=closed&agent=" + AGENT);
        console.choose("es");
        browser.awaitText(".empty", "Nada encontrado");
        browser.awaitText(".live", "En vivo");

        closer.runs();

        browser.awaitText(".listing .c-sentence", "Cerrada porque estaba en silencio");
        assertThat(browser.all(".listing tbody tr")).isNotEmpty();
    }
}
