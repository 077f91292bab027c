package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningHub.class, Chromium.class})
class SignInIT {

    private final Hub hub;
    private final Browser browser;
    private final Console console;

    SignInIT(Hub hub, Browser browser) {
        this.hub = hub;
        this.browser = browser;
        console = new Console(hub, browser);
    }

    @BeforeEach
    void arriveAsAStranger() {
        console.arriveAt("/health");
    }

    @Test
    void after_signing_in_one_is_where_one_wanted_to_be() {
        console.signIn();

        assertThat(console.title()).isEqualTo("Health");
    }

    @Test
    void a_wrong_password_is_told_and_can_be_corrected() {
        console.signIn(hub.admin().name(), "not the sentence about the sea");
        assertThat(browser.find("[role=alert]").getText()).isNotEmpty();

        console.signIn();

        assertThat(console.title()).isEqualTo("Health");
    }

    @Test
    void a_session_that_ended_elsewhere_leads_to_the_sign_in_and_back() throws Exception {
        console.signIn();
        String cookie = browser.cookie("centralita_session");
        String csrf = String.valueOf(browser.runToTheEnd(
                "fetch('/api/v1/session').then(answer => answer.json()).then(me => arguments[0](me.csrfToken))"));
        hub.send(HttpRequest.newBuilder(hub.base().resolve("/api/v1/session"))
                .header("Cookie", "centralita_session=" + cookie)
                .header("X-CSRF-Token", csrf)
                .DELETE());

        browser.run("location.hash = '/users'");
        browser.find("[name=password]");
        console.signIn();

        assertThat(console.title()).isEqualTo("Users");
    }

    @Test
    void somebody_invited_chooses_a_password_and_sees_what_the_role_may_see() {
        console.signIn();
        console.goTo("/users");
        browser.press("Invite somebody");
        browser.fill("name", "lucia");
        browser.fill("displayName", "Lucía Romero");
        browser.submit("Invite somebody");
        String link = browser.find("dialog #copyable").getDomProperty("value");

        browser.forgetEverything(hub.base());
        browser.open(link);
        browser.fill("name", "lucia");
        browser.fill("displayName", "Lucía Romero");
        browser.fill("password", "a longer sentence about mountains");
        browser.fill("again", "a longer sentence about mountains");
        browser.press("Create the account");
        console.awaitPage();

        assertThat(browser.text(".rail")).contains("Jobs", "Health").doesNotContain("Users", "Audit");
        console.goTo("/audit");
        assertThat(console.title()).isEqualTo("Not for your role");
    }
}
