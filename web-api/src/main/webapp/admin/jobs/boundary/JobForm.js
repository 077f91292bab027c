import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { field, valuesOf } from "../../ui/field.js";
import { problemBox } from "../../ui/problem.js";
import { tell } from "../../ui/notices.js";
import { waiting } from "../../ui/table.js";
import { t } from "../../i18n.js";
import { duration, hereZone, isDuration } from "../../time.js";
import { go } from "../../router.js";
import { headed } from "../../shell/control/heading.js";
import { job as read, save, tasks } from "../control/jobs.js";
import { blank, fromForm, parametersOf } from "../entity/definition.js";
import { parameterName, taskName } from "../entity/task.js";
import "./Schedule.js";

/** A job's definition, new or changed. */
class JobForm extends Page {
  static properties = { ...Page.properties, job: { state: true }, tasks: { state: true }, task: { state: true }, problem: { state: true }, busy: { state: true } };

  slice({ language }) {
    return language;
  }

  get #isNew() {
    return this.params.name === undefined;
  }

  async fetch() {
    if (this.job) {
      return;
    }
    try {
      this.tasks = await tasks();
      this.job = this.#isNew ? blank(this.tasks, hereZone()) : await read(this.params.name);
      this.task = this.job.task;
    } catch (problem) {
      this.problem = problem;
    }
  }

  view() {
    headed(this.#isNew ? t("job.new") : t("job.edit", { name: this.params.name }), this.#back);
    if (!this.job) {
      return this.problem ? problemBox(this.problem, () => this.fetch()) : waiting();
    }
    return html`<form class="sheet" @submit=${this.#submit} novalidate>
      ${this.problem ? problemBox(this.problem) : nothing}
      <section class="card">${this.#what()}</section>
      <section class="card"><h2>${t("job.schedule")}</h2>
        <jobs-schedule .cron=${this.job.schedule} .zone=${this.job.zone} .wrong=${{ schedule: this.#wrong("schedule"), zone: this.#wrong("zone") }}></jobs-schedule></section>
      ${this.#parameters()}
      <section class="card"><h2>${t("job.care")}</h2>${this.#care()}</section>
      <footer><a class="button" href=${this.#back.href}>${t("act.cancel")}</a>
        <button class="button primary" aria-busy=${!!this.busy}><span>${t("act.save")}</span></button></footer>
    </form>`;
  }

  get #back() {
    return this.#isNew ? { title: t("nav.jobs"), href: "#/jobs" } : { title: this.params.name, href: `#/jobs/${encodeURIComponent(this.params.name)}` };
  }

  #wrong(name) {
    return this.problem?.of?.(name);
  }

  #what() {
    const choices = this.tasks.map(({ name }) => [name, taskName(name)]);
    const off = this.tasks.find(({ name }) => name === this.task)?.off;
    return html`<div class="fields">
      ${this.#isNew ? field({ name: "name", label: t("job.name"), hint: t("job.name.hint"), value: this.job.name, required: true, error: this.#wrong("name") }) : nothing}
      ${field({ name: "task", label: t("job.task"), value: this.task, choices, hint: off && t("job.task.off", { reason: off }), error: this.#wrong("task"), changed: ({ target }) => (this.task = target.value) })}
      ${field({ name: "enabled", label: t("job.enabled"), hint: t("job.enabled.hint"), type: "check", value: this.job.enabled })}
    </div>`;
  }

  #parameters() {
    const parameters = parametersOf(this.tasks, this.task);
    return parameters.length
      ? html`<section class="card"><h2>${t("job.parameters")}</h2><div class="fields">${parameters.map((parameter) => this.#parameter(parameter))}</div></section>`
      : nothing;
  }

  #parameter({ name, fallback, meaning, expected }) {
    const usual = isDuration(fallback) ? duration(fallback) : fallback;
    return field({
      name: `parameters.${name}`,
      label: parameterName(name),
      hint: html`${meaning} ${t("job.parameter.expected", { expected })} ${usual ? t("job.parameter.fallback", { fallback: usual }) : nothing}`,
      value: this.job.parameters?.[name] ?? "",
      error: this.#wrong(`parameters.${name}`) ?? this.#wrong(name),
    });
  }

  #care() {
    const words = (kind, names) => names.map((name) => [name, t(`job.${kind}.${name}`)]);
    const count = (name, min) => ({ name, type: "number", min, value: this.job[name] === null || this.job[name] === undefined ? "" : String(this.job[name]), error: this.#wrong(name) });
    return html`<div class="fields">
      ${field({ ...count("limit", 1), label: t("job.limit"), hint: t("job.limit.hint") })}
      ${field({ ...count("stopAbove", 0), label: t("job.stop-above"), hint: t("job.stop-above.hint") })}
      ${field({ ...count("surgeFactor", 0), label: t("job.surge"), hint: t("job.surge.hint") })}
      ${field({ name: "overlap", label: t("job.overlap"), hint: t("job.overlap.hint"), value: this.job.overlap, choices: words("overlap", ["skip", "queue"]), error: this.#wrong("overlap") })}
      ${field({ name: "catchUp", label: t("job.catch-up"), hint: t("job.catch-up.hint"), value: this.job.catchUp, choices: words("catch-up", ["none", "once"]), error: this.#wrong("catchUp") })}
      ${field({ name: "alarm", label: t("job.alarm"), hint: t("job.alarm.hint"), type: "check", value: this.job.alarm })}
    </div>`;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy || !event.target.reportValidity()) {
      return;
    }
    this.busy = true;
    try {
      const changed = fromForm(this.job, valuesOf(event.target));
      await save(changed, this.#isNew);
      tell(t("job.saved", { name: changed.name }));
      go(`/jobs/${encodeURIComponent(changed.name)}`);
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      (this.querySelector("[aria-invalid=true]") ?? this.querySelector("[role=alert]"))?.focus();
      scrollTo({ top: 0 });
    }
    this.busy = false;
  }
}
customElements.define("jobs-form", JobForm);
