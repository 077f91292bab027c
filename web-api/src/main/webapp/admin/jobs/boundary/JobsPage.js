import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Page } from "../../ui/Page.js";
import { Ticker } from "../../ui/Ticker.js";
import { act } from "../../ui/act.js";
import { chips } from "../../ui/chips.js";
import { icon } from "../../ui/icons.js";
import { problemBox } from "../../ui/problem.js";
import { empty, waiting } from "../../ui/table.js";
import { t } from "../../i18n.js";
import { hereZone, zoneName } from "../../time.js";
import { may } from "../../session/entity/session.js";
import { headed } from "../../shell/control/heading.js";
import { refresh } from "../control/jobs.js";
import { STANDINGS, standing, tally } from "../entity/jobs.js";
import { askForCrontab } from "./crontab.js";
import "./JobRow.js";

/** Every job: when it goes next, how it went last, and what goes on right now. */
class JobsPage extends Page {
  static properties = { ...Page.properties, only: { state: true } };

  constructor() {
    super();
    this.only = "all";
    new Ticker(this);
  }

  slice({ jobs, session }) {
    return { jobs, session };
  }

  fetch() {
    refresh();
  }

  view({ jobs, session }) {
    headed(t("nav.jobs"));
    if (!jobs.items) {
      return jobs.problem ? problemBox(jobs.problem, refresh) : waiting();
    }
    return html`${jobs.problem ? problemBox(jobs.problem, refresh) : nothing}
      <div class="toolbar">${this.#chips(jobs.items)}<span class="room"></span>${may(session, "supervisor") ? this.#acts() : nothing}</div>
      ${jobs.items.length ? this.#list(jobs.items) : this.#none(session)}`;
  }

  #chips(jobs) {
    const counts = tally(jobs);
    const choices = STANDINGS.filter((one) => counts[one] > 0).map((one) => [one, t(`job.standing.${one}`), counts[one]]);
    return chips(t("job.filter"), [["all", t("list.all"), jobs.length], ...choices], this.only, (one) => (this.only = one));
  }

  #acts() {
    return html`${act(t("crontab.act"), askForCrontab, { symbol: "upload" })}
      <a class="button small primary" href="#/jobs/new">${icon("plus", 17)}<span>${t("job.new")}</span></a>`;
  }

  #list(jobs) {
    const shown = jobs.filter((job) => this.only === "all" || standing(job) === this.only);
    return html`<section class="jobs card" aria-label=${t("nav.jobs")}>
        <p class="heads" aria-hidden="true"><span>${t("job.name-and-schedule")}</span><span>${t("job.next")}</span><span>${t("job.last")}</span></p>
        <ul>${repeat(shown, ({ name }) => name, (job) => html`<li><jobs-row .job=${job} .now=${Date.now()}></jobs-row></li>`)}</ul>
      </section>
      <p class="foot">${t("job.zone", { zone: zoneName(hereZone()) })}</p>`;
  }

  #none(session) {
    return empty(t("job.none"), t(may(session, "supervisor") ? "job.none.text" : "job.none.ask"));
  }
}
customElements.define("jobs-page", JobsPage);
