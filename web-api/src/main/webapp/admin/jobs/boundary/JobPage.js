import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { act } from "../../ui/act.js";
import { badge } from "../../ui/badge.js";
import { problemBox } from "../../ui/problem.js";
import { empty, table, waiting } from "../../ui/table.js";
import { number, t } from "../../i18n.js";
import { dayAndTime, distance, duration, isDuration, moment, zoneName } from "../../time.js";
import { link } from "../../router.js";
import { may } from "../../session/entity/session.js";
import { headed } from "../../shell/control/heading.js";
import { refresh, tasks } from "../control/jobs.js";
import { forget, history, moreHistory } from "../control/runs.js";
import { upcoming } from "../entity/jobs.js";
import { parametersOf } from "../entity/definition.js";
import { parameterName, taskName, valuesOf } from "../entity/task.js";
import { inWords } from "../entity/words.js";
import { menu, runNow } from "./acts.js";
import { counted, lasted, progress, runBadge, trigger } from "./parts.js";
import "../../ui/Menu.js";

/** One job: how it is defined, when it goes next, and every run it had. */
class JobPage extends Page {
  static properties = { ...Page.properties, tasks: { state: true } };

  slice({ jobs, history, session }) {
    return { jobs, history, session };
  }

  connectedCallback() {
    super.connectedCallback();
    forget();
  }

  fetch() {
    refresh();
    tasks().then(
      (known) => (this.tasks = known),
      () => {}, // the definition then says nothing about undoing
    );
    history(this.params.name);
  }

  view({ jobs, history: runs, session }) {
    headed(this.params.name, { title: t("nav.jobs"), href: "#/jobs" });
    const job = jobs.items?.find(({ name }) => name === this.params.name);
    if (!job) {
      return jobs.problem ? problemBox(jobs.problem, refresh) : jobs.items ? empty(t("job.unknown"), t("job.unknown.text")) : waiting();
    }
    return html`<div class="toolbar"><p class="lead">${inWords(job.schedule)} <small>${zoneName(job.zone)}</small></p><span class="room"></span>
        ${may(session, "operator") ? html`${job.running ? nothing : act(t("act.run"), () => runNow(job), { symbol: "play", kind: "primary" })}
          <ui-menu .label=${t("job.more", { name: job.name })} .acts=${menu(job, session)}></ui-menu>` : nothing}</div>
      ${job.running ? html`<a class="card now" href=${link(`/runs/${job.running.id}`)} aria-label=${t("job.watch", { name: job.name })}>${progress(job.running)}</a>` : nothing}
      <div class="pair">
        <section class="card" aria-labelledby="definition"><h2 id="definition">${t("job.definition")}</h2>${definition(job, this.tasks)}</section>
        <section class="card" aria-labelledby="firings"><h2 id="firings">${t("job.next.five")}</h2>${firings(job)}</section>
      </div>
      <section class="card" aria-labelledby="runs"><h2 id="runs">${t("job.history")}</h2>${this.#runs(job, runs)}</section>`;
  }

  #runs(job, runs) {
    const columns = [
      { name: "run", head: t("run.number"), cell: (run) => html`<a href=${link(`/runs/${run.id}`)}>${t("run.title", { id: run.id })}</a>` },
      { name: "state", head: t("run.result"), cell: (run) => html`${runBadge(run)}${run.mode === "act" ? nothing : badge("info", t(`run.mode.${run.mode}`))}` },
      { name: "started", head: t("run.started"), cell: (run) => moment(run.startedAt ?? run.requestedAt) },
      { name: "lasted", head: t("run.lasted"), cell: lasted },
      { name: "trigger", head: t("run.trigger"), cell: trigger },
      { name: "counts", head: t("run.counts"), cell: counted },
    ];
    return table({
      caption: t("job.history"),
      columns,
      list: runs,
      key: ({ id }) => id,
      again: () => history(job.name),
      further: () => moreHistory(job.name),
      nothingYet: empty(t("job.history.none"), t("job.history.none.text")),
    });
  }
}
customElements.define("jobs-job", JobPage);

const firings = (job) =>
  upcoming(job).length
    ? html`<ol class="plain">${upcoming(job).map((one) => html`<li>${dayAndTime(one)} <small>${distance(one)}</small></li>`)}</ol>`
    : html`<p class="text">${t(job.enabled ? "job.next.none" : "job.standing.off")}</p>`;

const definition = (job, tasks) => html`<dl class="facts">
  ${fact(t("job.task"), html`${taskName(job.task)} <code>${job.task}</code>`)}
  ${fact(t("job.cron"), html`<code>${job.schedule}</code>`)}
  ${valuesOf(job, parametersOf(tasks ?? [], job.task)).map(parameter)}
  ${job.limit ? fact(t("job.limit"), number(job.limit)) : nothing}
  ${job.stopAbove ? fact(t("job.stop-above"), number(job.stopAbove)) : nothing}
  ${job.surgeFactor ? fact(t("job.surge"), t("job.surge.times", { n: job.surgeFactor })) : nothing}
  ${fact(t("job.overlap"), t(`job.overlap.${job.overlap}`))}
  ${fact(t("job.catch-up"), t(`job.catch-up.${job.catchUp}`))}
  ${fact(t("job.alarm"), t(job.alarm ? "yes" : "no"))}
  ${fact(t("run.undo"), t(job.canUndo ? "job.undoable" : "job.final"))}
</dl>`;

const parameter = ({ name, value, isUsual }) =>
  fact(parameterName(name), html`${shown(value)}${isUsual ? html` <small>${t("job.parameter.usual")}</small>` : nothing}`);

const BOOLEANS = { true: "yes", false: "no" };
const shown = (value) => (isDuration(value) ? duration(value) : BOOLEANS[value] ? t(BOOLEANS[value]) : value);

const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
