package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

@ExtendWith({RunningHub.class, Chromium.class})
class JobsIT {

    private static final long AGENT = 990017;
    private static final String JOB = "console-closer";
    private static final Pattern OUTCOME = Pattern.compile("^\\d+ acted on");

    private final Browser browser;
    private final Console console;
    private final Closer closer;

    JobsIT(Hub hub, Browser browser) {
        this.browser = browser;
        console = new Console(hub, browser);
        closer = new Closer(hub, JOB, AGENT);
    }

    @BeforeEach
    void aJobWithSomethingToDo() throws Exception {
        closer.isDefinedWithChats(40);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        closer.isGone();
    }

    @Test
    void a_dry_run_is_watched_to_its_end_and_every_item_says_why() {
        console.arriveSignedIn("/jobs");
        browser.press("More for " + JOB);
        browser.press("Dry run");

        browser.awaitText(".toolbar .badge.ok", "Succeeded");
        browser.awaitText(".listing .c-outcome", "Would act");
        assertThat(browser.text("h1")).startsWith(JOB);
        assertThat(browser.text(".listing tbody .c-sentence")).isNotBlank();
        assertThat(console.faults()).isEmpty();
    }

    @Test
    void the_list_shows_a_run_as_it_goes_on() {
        console.arriveSignedIn("/jobs");
        browser.run("""
                window.bar = () => document.querySelector("[aria-label='${name}'] [role=progressbar]");
                window.shown = new Set();
                new MutationObserver(() => bar() && shown.add(bar().ariaValueNow))
                  .observe(document.body, { subtree: true, childList: true, attributes: true });
                """.replace("${name}", JOB));
        browser.press("Run " + JOB + " now");

        browser.await(page -> browser.isTrue("return shown.size > 0 && !bar()") ? true : null);
        assertThat((List<?>) browser.run("return [...shown].filter(Boolean)"))
                .as("how far the run was seen to be")
                .hasSizeGreaterThan(2);
        browser.await(page -> saysWhatItDid() ? true : null);
    }

    @Test
    void a_job_is_paused_and_resumed_with_the_keyboard_alone() {
        console.arriveSignedIn("/jobs");
        browser.tabTo("More for " + JOB);
        browser.type(Keys.ENTER, Keys.ARROW_DOWN, Keys.ENTER);
        browser.find("dialog [name=reason]");
        assertThat(console.faults()).isEmpty();
        browser.type("stock-taking", Keys.ENTER);
        browser.awaitText("[aria-label='" + JOB + "'] .note", "stock-taking");

        browser.await(page -> browser.focused().getAccessibleName().equals("More for " + JOB));
        browser.type(Keys.ENTER, Keys.ARROW_DOWN, Keys.ENTER);

        browser.awaitText(".notices", "runs by its schedule again");
    }

    @Test
    void a_schedule_is_told_in_words_and_times_while_it_is_typed() {
        console.arriveSignedIn("/jobs/new");
        browser.fill("schedule", "30 7 * * mon-fri");
        browser.fill("zone", "America/Sao_Paulo");

        browser.awaitText(".preview .lead", "Monday to Friday at 07:30");
        browser.await(page -> browser.all(".preview li").size() == 5 ? true : null);

        browser.fill("schedule", "61 7 * * mon-fri");
        browser.awaitText(".preview .error", "61 7 * * mon-fri");
    }

    @Test
    void a_crontab_is_imported_and_what_is_wrong_in_it_is_shown() {
        console.arriveSignedIn("/jobs");
        browser.press("Import crontab");
        browser.fill("crontab", "[\n{\"schedule\": \"61 * * * *\", \"task\": \"huggy_close\", \"enabled\": true}\n]");
        browser.submit("Import");

        assertThat(browser.find("dialog .refused").getText()).contains("Line 2", "61 * * * *");
    }

    private boolean saysWhatItDid() {
        return OUTCOME.matcher(browser.text("[aria-label='" + JOB + "'] .last small"))
                .find();
    }
}
