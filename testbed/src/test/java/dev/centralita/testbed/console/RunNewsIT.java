package dev.centralita.testbed.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.browser.Browser;
import dev.centralita.testbed.browser.Chromium;
import dev.centralita.testbed.scenario.Hub;
import dev.centralita.testbed.scenario.RunningHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the console makes of a run when news and answers overtake each other, asked of its own modules in a browser. */
@ExtendWith({RunningHub.class, Chromium.class})
class RunNewsIT {

    /** A hub whose answers come when the test says so: {@code answer} the question that ends so, {@code tell} news. */
    private static final String HUB = """
            const done = arguments[arguments.length - 1];
            const questions = [];
            window.fetch = (path) => new Promise((resolve) => questions.push({ path, resolve }));
            window.WebSocket = class { static OPEN = 1; constructor() { window.socket = this; } send() {} close() {} };
            const seen = async (look) => { while (!look()) await new Promise((on) => setTimeout(on, 10)); return look(); };
            const answer = async (end, body) => {
              const one = await seen(() => questions.find(({ path }) => path.endsWith(end)));
              questions.splice(questions.indexOf(one), 1);
              one.resolve(new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" } }));
            };
            let seq = 0;
            const tell = (data) => window.socket.onmessage({ data: JSON.stringify({ seq: ++seq, topic: "run", data }) });
            const run = (state, counts = {}) => ({ id: 7, job: "closer", mode: "act", trigger: "schedule", state, done: 0,
              total: 0, counts: { acted: 0, wouldAct: 0, skipped: 0, changed: 0, failed: 0, ...counts } });
            const job = (running) => ({ name: "closer", schedule: "* * * * *", zone: "UTC", enabled: true, running });
            const item = (item, outcome) => ({ item, outcome, sentence: "-", facts: {}, at: "2026-03-02T12:00:00Z" });
            const modules = ["live.js", "store.js", "jobs/control/jobs.js", "jobs/control/runs.js", "jobs/boundary/RunPage.js"];
            Promise.all(modules.map((one) => import(`/admin/${one}`))).then(async ([live, { current }, jobs, runs]) => {
              live.connect();
              done(await (async () => { %s })());
            }).catch((problem) => done(String(problem)));
            """;

    private final Hub hub;
    private final Browser browser;

    RunNewsIT(Hub hub, Browser browser) {
        this.hub = hub;
        this.browser = browser;
    }

    @BeforeEach
    void openTheConsole() {
        browser.forgetEverything(hub.base());
        browser.open(hub.base() + "/admin/");
        browser.find("[name='user']");
    }

    @Test
    void a_run_that_ends_before_the_answer_about_it_arrives_has_ended() {
        assertThat(withHub("""
                        const looked = runs.look("7");
                        tell(run("succeeded"));
                        await answer("/runs/7", run("running"));
                        await looked;
                        return current().run.run.state;
                        """)).isEqualTo("succeeded");
    }

    @Test
    void a_run_that_went_on_before_the_answer_about_it_arrives_does_not_go_back() {
        assertThat(withHub("""
                        const looked = runs.look("7");
                        tell(run("running", { acted: 80 }));
                        await answer("/runs/7", run("running", { acted: 40 }));
                        await looked;
                        return current().run.run.counts.acted;
                        """)).isEqualTo(80L);
    }

    @Test
    void a_list_that_arrives_late_knows_what_was_told_since_it_was_asked_for() {
        assertThat(withHub("""
                        const asked = jobs.refresh();
                        tell(run("running"));
                        await answer("/jobs", { items: [job(null)] });
                        await asked;
                        const begun = current().jobs.items[0].running.state;
                        const again = jobs.refresh();
                        tell(run("succeeded"));
                        await answer("/jobs", { items: [job(run("running"))] });
                        await again;
                        return `${begun} ${current().jobs.items[0].running}`;
                        """)).isEqualTo("running null");
    }

    @Test
    void a_job_that_was_dropped_does_not_come_back_with_an_answer_from_before() {
        assertThat(withHub("""
                        const asked = jobs.refresh();
                        const dropped = jobs.drop("closer");
                        await answer("/jobs/closer", {});
                        await dropped;
                        await answer("/jobs", { items: [job(null)] });
                        await asked;
                        return current().jobs.items.length;
                        """)).isEqualTo(0L);
    }

    @Test
    void what_is_told_of_a_job_counts_for_more_than_an_answer_that_was_under_way() {
        assertThat(withHub("""
                        const asked = jobs.refresh();
                        await answer("/jobs", { items: [job(run("running"))] });
                        await asked;
                        tell(run("succeeded"));
                        tell({ ...run("running"), id: 8 });
                        await answer("/jobs/closer", job(null));
                        await answer("/jobs/closer", job({ ...run("running"), id: 8 }));
                        return current().jobs.items[0].running.id;
                        """)).isEqualTo(8L);
    }

    @Test
    void the_first_run_of_a_job_appears_in_its_history() {
        assertThat(withHub("""
                        const asked = runs.history("closer");
                        await answer("/jobs/closer/runs?size=20", { items: [] });
                        await asked;
                        tell(run("running"));
                        tell({ ...run("running"), id: 9, job: "another" });
                        return current().history.items.map(({ id }) => id).join(" ");
                        """)).isEqualTo("7");
    }

    @Test
    void an_answer_to_a_page_that_was_left_is_not_shown_on_the_next() {
        assertThat(withHub("""
                        const left = runs.items("6", {});
                        runs.forget();
                        const next = runs.items("7", {});
                        await answer("/runs/7/items?size=50", { items: [item("seven", "acted")] });
                        await answer("/runs/6/items?size=50", { items: [item("six", "acted")] });
                        await Promise.all([left, next]);
                        return current().items.items[0].item;
                        """)).isEqualTo("seven");
    }

    @Test
    void what_was_decided_last_is_listed_however_soon_it_followed() {
        assertThat(withHub("""
                        const page = document.body.appendChild(document.createElement("jobs-run"));
                        page.params = { id: "7" };
                        await answer("/runs/7", run("running"));
                        await answer("/items?size=50", { items: [] });
                        tell(run("running", { skipped: 1 }));
                        await answer("/items?size=50", { items: [item("young", "skipped")] });
                        tell(run("succeeded", { skipped: 1, acted: 1 }));
                        await answer("/items?size=50", { items: [item("young", "skipped"), item("stale", "acted")] });
                        await seen(() => page.querySelectorAll("tbody tr").length === 2);
                        return [...page.querySelectorAll(".c-item")].map((one) => one.innerText).join(" ");
                        """)).asString().contains("young", "stale");
    }

    private Object withHub(String work) {
        return browser.runToTheEnd(HUB.formatted(work));
    }
}
