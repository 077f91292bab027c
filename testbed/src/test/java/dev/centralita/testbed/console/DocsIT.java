package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page about the API, as its strict policy lets a browser draw it. */
@ExtendWith({RunningHub.class, Chromium.class})
class DocsIT {

    private final Hub hub;
    private final Browser browser;

    DocsIT(Hub hub, Browser browser) {
        this.hub = hub;
        this.browser = browser;
    }

    @Test
    void the_api_is_drawn_and_the_browser_has_nothing_to_complain_of() {
        browser.forgetEverything(hub.base());
        browser.open("http://docs:docs-secret@" + hub.base().getAuthority() + "/docs/index.html");
        browser.complaints();

        browser.open(hub.base() + "/docs/index.html");
        browser.awaitText("#api", "/api/v1/jobs");
        browser.find("#api .opblock-summary-control").click();
        browser.awaitText("#api .opblock-body", "Responses");

        assertThat(browser.complaints()).isEmpty();
    }
}
