import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { field } from "../../ui/field.js";
import { problemBox } from "../../ui/problem.js";
import { tell } from "../../ui/notices.js";
import { empty, waiting } from "../../ui/table.js";
import { t } from "../../i18n.js";
import { hereZone } from "../../time.js";
import { go } from "../../router.js";
import { headed } from "../../shell/control/heading.js";
import { desks, rule as read, save } from "../control/rules.js";
import { blank, placed, put } from "../entity/draft.js";
import { inWords } from "../entity/words.js";
import { guards } from "./guards.js";
import { ladder } from "./ladder.js";
import { scope } from "./scope.js";
import { when } from "./when.js";
import "./Preview.js";

/** A rule as it is written, with what it would touch told at every change. */
class RuleForm extends Page {
  static properties = { ...Page.properties, draft: { state: true }, desks: { state: true }, problem: { state: true }, judged: { state: true }, busy: { state: true } };

  slice({ language }) {
    return language;
  }

  get #isNew() {
    return this.params.name === undefined;
  }

  async fetch() {
    if (this.draft) {
      return;
    }
    try {
      this.desks = await desks();
      this.draft = this.#isNew ? blank(this.desks, hereZone()) : await read(this.params.name);
    } catch (problem) {
      this.problem = problem;
    }
  }

  view() {
    headed(this.#isNew ? t("rule.new") : t("rule.edit", { name: this.draft?.title || this.params.name }), this.#back);
    if (!this.draft) {
      return this.problem ? problemBox(this.problem, () => this.fetch()) : waiting();
    }
    if (!this.desks.length) {
      return empty(t("rule.no-desk"), t("rule.no-desk.text"));
    }
    return html`<form class="sheet watched" @submit=${this.#submit} novalidate>
      ${this.problem ? problemBox(this.problem) : nothing}
      <p class="lead">${inWords(this.draft)}</p>
      ${this.#what()}
      ${scope(this.#pen, this.#desk)}
      ${when(this.#pen, this.#desk)}
      ${ladder(this.#pen, this.#desk)}
      ${guards(this.#pen)}
      <rules-preview brief .rule=${this.draft} @judged=${({ detail }) => (this.judged = detail)}></rules-preview>
      <footer><a class="button" href=${this.#back.href}>${t("act.cancel")}</a>
        <button class="button primary" aria-busy=${!!this.busy}><span>${t("act.save")}</span></button></footer>
    </form>`;
  }

  get #back() {
    return this.#isNew ? { title: t("nav.rules"), href: "#/rules" } : { title: this.params.name, href: `#/rules/${encodeURIComponent(this.params.name)}` };
  }

  get #desk() {
    return this.desks.find(({ name }) => name === this.draft.desk);
  }

  /** What the sections write with: the draft, a way to change it, and what is wrong at a path. */
  get #pen() {
    return {
      draft: this.draft,
      put: (path, value) => (this.draft = put(this.draft, path, value)),
      wrong: (path) => this.problem?.of?.(path) ?? this.judged?.of?.(path),
    };
  }

  #what() {
    const { draft, put, wrong } = this.#pen;
    const text = (name) => ({ name, value: draft[name] ?? "", error: wrong(name), changed: ({ target }) => put(name, target.value) });
    return html`<section class="card"><div class="fields">
      ${this.#isNew ? field({ ...text("name"), label: t("rule.name"), hint: t("rule.name.hint"), required: true, maxlength: 60 }) : nothing}
      ${field({ ...text("title"), label: t("rule.title"), hint: t("rule.title.hint"), required: true, maxlength: 120 })}
      ${field({ ...text("desk"), label: t("rule.desk"), choices: this.desks.map(({ name }) => [name, name]), hint: this.#desk?.off, changed: ({ target }) => this.#place(target.value) })}
      ${field({ name: "enabled", label: t("rule.enabled"), hint: t("rule.enabled.hint"), type: "check", value: draft.enabled, changed: ({ target }) => put("enabled", target.checked) })}
    </div></section>`;
  }

  #place(name) {
    this.draft = placed(this.draft, this.desks.find((desk) => desk.name === name));
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy || !event.target.reportValidity()) {
      return;
    }
    this.busy = true;
    try {
      await save(this.draft, this.#isNew);
      tell(t("rule.saved", { name: this.draft.title || this.draft.name }));
      go(`/rules/${encodeURIComponent(this.draft.name)}`);
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      (this.querySelector("[aria-invalid=true]") ?? this.querySelector("[role=alert]"))?.focus();
    }
    this.busy = false;
  }
}
customElements.define("rules-form", RuleForm);
