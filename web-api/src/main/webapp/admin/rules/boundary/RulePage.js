import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { act } from "../../ui/act.js";
import { badge } from "../../ui/badge.js";
import { icon } from "../../ui/icons.js";
import { problemBox } from "../../ui/problem.js";
import { empty, table, waiting } from "../../ui/table.js";
import { t } from "../../i18n.js";
import { duration, moment } from "../../time.js";
import { link } from "../../router.js";
import { may } from "../../session/entity/session.js";
import { headed } from "../../shell/control/heading.js";
import { desks, rule as read, versions } from "../control/rules.js";
import { inWords } from "../entity/words.js";
import { about } from "./about.js";
import { askToDrop } from "./acts.js";
import "./Preview.js";

/** One rule: what it says, what it does step by step, what it would touch now, and who changed it when. */
class RulePage extends Page {
  static properties = { ...Page.properties, rule: { state: true }, desk: { state: true }, problem: { state: true } };

  slice({ ruleVersions, session }) {
    return { history: ruleVersions, session };
  }

  async fetch() {
    versions(this.params.name);
    try {
      this.rule = await read(this.params.name);
      this.problem = undefined;
    } catch (problem) {
      this.problem = problem;
      return;
    }
    desks().then(
      (known) => (this.desk = known.find(({ name }) => name === this.rule.desk)),
      () => {}, // numbers are then shown as such
    );
  }

  view({ history, session }) {
    headed(this.rule?.title || this.params.name, { title: t("nav.rules"), href: "#/rules" });
    const { rule } = this;
    if (!rule) {
      return this.problem ? problemBox(this.problem, () => this.fetch()) : waiting();
    }
    return html`<div class="toolbar"><p class="lead">${inWords(rule)}</p><span class="room"></span>
        ${badge(rule.enabled ? "ok" : "calm", t(rule.enabled ? "rule.on" : "rule.off"))}
        ${may(session, "supervisor") ? this.#acts(rule) : nothing}</div>
      ${rule.job ? nothing : html`<p class="banner info">${icon("jobs", 18)}<span>${t("rule.job.none.text")}</span></p>`}
      <div class="pair">
        <section class="card" aria-labelledby="ladder"><h2 id="ladder">${t("rule.ladder")}</h2>${steps(rule.ladder)}</section>
        <section class="card" aria-labelledby="about"><h2 id="about">${t("rule.about")}</h2>${about(rule, this.desk?.directory)}</section>
      </div>
      ${may(session, "operator") ? html`<rules-preview .rule=${rule}></rules-preview>` : nothing}
      <section class="card" aria-labelledby="versions"><h2 id="versions">${t("rule.versions")}</h2>${this.#versions(history)}</section>`;
  }

  #acts(rule) {
    return html`<a class="button small" href=${link(`/rules/${encodeURIComponent(rule.name)}/edit`)}>${icon("edit", 17)}<span>${t("act.edit")}</span></a>
      ${act(t("act.delete-ask"), () => askToDrop(rule), { symbol: "bin" })}`;
  }

  #versions(history) {
    return table({
      caption: t("rule.versions"),
      columns: [
        { name: "version", head: t("rule.version"), cell: ({ version }) => version },
        { name: "sentence", head: t("rule.says"), cell: (one) => html`<details class="seen"><summary title=${t("facts")}>${inWords(one)}</summary>${about(one, this.desk?.directory)}${steps(one.ladder)}</details>` },
        { name: "by", head: t("rule.changed-by"), cell: ({ by }) => by },
        { name: "at", head: t("rule.changed-at"), cell: ({ at }) => moment(at) },
      ],
      list: history,
      key: ({ version }) => version,
      again: () => versions(this.params.name),
      nothingYet: empty(t("rule.versions.none"), t("rule.versions.none.text")),
    });
  }
}
customElements.define("rules-rule", RulePage);

const steps = (ladder) => html`<ol class="plain steps">${ladder.map(({ after, acts }, i) => html`<li>
  <b>${i === 0 ? t("rule.step.first") : t("rule.later", { time: duration(after) })}</b>
  <ul>${acts.map((one) => html`<li>${t(`rule.act.${one.kind}`)}${said(one)}</li>`)}</ul></li>`)}</ol>`;

function said({ text, add, remove, agent, team, for: length }) {
  if (text) {
    return html` <q>${text}</q>`;
  }
  const labels = [...(add ?? []).map((one) => `+${one}`), ...(remove ?? []).map((one) => `−${one}`)].join(" ");
  const words = labels || agent || team || (length && duration(length));
  return words ? html` <code>${words}</code>` : nothing;
}
