package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds on every page. */
@ExtendWith({RunningHub.class, Chromium.class})
class ConsoleIT {

    private static final int TELEPHONE = 390;
    private static final String KEYS_ON_THE_PAGE = """
            const done = arguments[arguments.length - 1];
            fetch("/admin/i18n/en.json").then(answer => answer.json()).then(texts =>
                done(Object.keys(texts).filter(key => key.includes(".") && document.body.innerText.includes(key)).join(" ")));
            """;

    private final Browser browser;
    private final Console console;

    ConsoleIT(Hub hub, Browser browser) {
        this.browser = browser;
        console = new Console(hub, browser);
    }

    @BeforeEach
    void earlierComplaintsAreForgotten() {
        browser.complaints();
    }

    @AfterEach
    void theBrowserHasNothingToComplainOf() {
        browser.telephone(0);
        assertThat(console.complaints()).isEmpty();
    }

    @Test
    void every_page_is_accessible_in_both_themes() {
        Map<String, List<String>> faults = new TreeMap<>();
        console.arriveAt("/account");
        browser.find("form");
        faults.put("sign-in", console.faults());
        console.signIn();
        for (String page : Console.PAGES) {
            console.goTo(page);
            faults.put(page, console.faults());
        }

        assertThat(faults).allSatisfy((page, found) -> assertThat(found).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"en, Wallboard", "pt-BR, Painel", "es, Tablero", "id, Papan pantau"})
    void every_page_speaks_the_language(String language, String wallboard) {
        console.arriveSignedIn("/account");
        console.choose(language);

        for (String page : Console.PAGES) {
            console.goTo(page);
            assertThat(browser.runToTheEnd(KEYS_ON_THE_PAGE)).as(page).isEqualTo("");
        }
        assertThat(browser.text(".rail a")).isEqualTo(wallboard);
    }

    @Test
    void a_telephone_shows_every_page_without_scrolling_sideways() {
        browser.telephone(TELEPHONE);
        console.arriveSignedIn("/account");

        for (String page : Console.PAGES) {
            console.goTo(page);
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .as(page)
                    .isEqualTo((long) TELEPHONE);
        }
    }

    @Test
    void an_address_that_leads_nowhere_says_so() {
        console.arriveSignedIn("/account");
        console.goTo("/nowhere");

        assertThat(console.title()).isEqualTo("No such page");
    }
}
