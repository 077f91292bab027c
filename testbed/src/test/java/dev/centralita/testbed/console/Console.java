package dev.centralita.testbed.console;

import dev.centralita.testbed.browser.Accessibility;
import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.scenario.Hub;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.By;

/** The console as somebody finds it in the browser. */
final class Console {

    static final List<String> PAGES = List.of(
            "/wallboard",
            "/calls",
            "/indicators",
            "/jobs",
            "/jobs/new",
            "/rules",
            "/rules/new",
            "/closings",
            "/health",
            "/users",
            "/api-keys",
            "/audit",
            "/account");

    private final Hub hub;
    private final Browser browser;

    Console(Hub hub, Browser browser) {
        this.hub = hub;
        this.browser = browser;
    }

    /** Arrives at an address as a stranger. */
    void arriveAt(String path) {
        browser.forgetEverything(hub.base());
        browser.open(hub.base() + "/admin/#" + path);
    }

    void arriveSignedIn(String path) {
        arriveAt(path);
        signIn();
    }

    void signIn() {
        signIn(hub.admin().name(), hub.admin().password());
        awaitPage();
    }

    void signIn(String name, String password) {
        browser.fill("user", name);
        browser.fill("password", password);
        browser.press("Sign in");
    }

    /** Goes to another page as a link does, without loading the console anew. */
    void goTo(String path) {
        browser.run("window.left = document.querySelector('#main > *'); location.hash = arguments[0]", path);
        browser.await(page -> browser.isTrue("return document.querySelector('#main > *') !== window.left"));
        awaitPage();
    }

    /** Until the page is drawn and nothing on it is still being fetched. */
    void awaitPage() {
        browser.await(page -> browser.isTrue("return document.querySelector('console-stage #main > *') !== null"
                + " && document.querySelector('[aria-busy=true]') === null"));
    }

    String title() {
        return browser.text("h1");
    }

    void choose(String language) {
        browser.find(".language option[value='" + language + "']").click();
        browser.await(
                page -> language.equals(page.findElement(By.tagName("html")).getDomAttribute("lang")));
    }

    void wear(String theme) {
        browser.run("document.documentElement.dataset.theme = arguments[0]", theme);
    }

    /** What axe finds wrong here, in the light and in the dark. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String theme : List.of("dark", "light")) {
            wear(theme);
            faults.addAll(Accessibility.faultsOn(browser));
        }
        return faults;
    }

    /** What the browser complained of, save that a stranger was told to sign in. */
    List<String> complaints() {
        return browser.complaints().stream()
                .filter(line -> !(line.contains("/api/v1/session ") && line.contains("401")))
                .toList();
    }
}
