package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningHub.class, Chromium.class})
class ApiKeysIT {

    private final Hub hub;
    private final Browser browser;
    private final Console console;

    ApiKeysIT(Hub hub, Browser browser) {
        this.hub = hub;
        this.browser = browser;
        console = new Console(hub, browser);
    }

    @Test
    void a_key_is_shown_once_opens_the_hub_and_is_revoked() throws Exception {
        console.arriveSignedIn("/api-keys");
        browser.press("New key");
        browser.fill("name", "wallboard");
        browser.submit("Create");
        String key = browser.find("dialog #copyable").getDomProperty("value");
        browser.press("Done");

        assertThat(statusWith(key)).isEqualTo(200);
        assertThat(browser.text("main")).contains("wallboard").doesNotContain(key);

        browser.press("Revoke the key of wallboard");
        browser.submit("Revoke");
        browser.awaitText("main", "Revoked");

        assertThat(statusWith(key)).isEqualTo(401);
    }

    private int statusWith(String key) throws Exception {
        return hub.send(HttpRequest.newBuilder(hub.base().resolve("/api/v1/jobs"))
                        .header("x-api-key", key))
                .statusCode();
    }
}
