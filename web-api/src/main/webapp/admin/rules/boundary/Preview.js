import { html, nothing } from "lit";
import { Element } from "../../ui/Element.js";
import { act } from "../../ui/act.js";
import { badge } from "../../ui/badge.js";
import { sentence } from "../../ui/facts.js";
import { problemBox } from "../../ui/problem.js";
import { empty, table, waiting } from "../../ui/table.js";
import { knows, number, t } from "../../i18n.js";
import { byOwnClock } from "../../time.js";
import { preview, whyNot } from "../control/rules.js";

const PATIENCE = 700;
const KIND = { "would-act": "info", skipped: "calm" };

/** What a rule would touch if it ran now, why it would leave the rest, and the answer for one conversation asked about. */
class Preview extends Element {
  static properties = { rule: { attribute: false }, brief: { type: Boolean }, found: { state: true }, problem: { state: true }, busy: { state: true }, one: { state: true } };
  #timer;
  #asked = 0;

  slice({ language }) {
    return language;
  }

  willUpdate(changed) {
    if (changed.has("rule")) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#look(), this.found || this.problem ? PATIENCE : 0);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  async #look() {
    const asked = ++this.#asked;
    this.busy = true;
    try {
      const found = await preview(this.rule);
      this.#arrived(asked, { found, problem: undefined });
    } catch (problem) {
      this.#arrived(asked, { problem });
    }
  }

  /** An answer about a draft that has changed since is dropped. */
  #arrived(asked, what) {
    if (asked === this.#asked) {
      Object.assign(this, what, { busy: false });
      this.dispatchEvent(new CustomEvent("judged", { detail: what.problem }));
    }
  }

  view() {
    return html`<section class="card" aria-labelledby="preview-title" aria-busy=${!!this.busy}>
      <h2 id="preview-title">${t("rule.preview")}</h2>
      <div class="toolbar" role="status">${this.#counts()}</div>
      ${this.problem ? nothing : this.#sample()}
      ${this.#ask()}
    </section>`;
  }

  #counts() {
    if (this.problem) {
      return this.problem.errors?.length ? html`<p class="text">${t("rule.preview.incomplete")}</p>` : problemBox(this.problem, () => this.#look());
    }
    if (!this.found) {
      return waiting();
    }
    const { matched, wouldAct, skipped, cut } = this.found;
    return html`<p class="lead">${t("rule.preview.counts", { acts: wouldAct, n: matched })}${cut ? html` <small>${t("rule.preview.cut")}</small>` : nothing}</p>
      ${Object.entries(skipped ?? {}).map(([reason, count]) => badge("calm", `${reasonOf(reason)} ${number(count)}`))}`;
  }

  #sample() {
    if (this.brief) {
      return html`<ul class="brief">${(this.found?.items ?? []).map(line)}</ul>`;
    }
    return this.found
      ? table({ caption: t("rule.preview"), columns: COLUMNS(), list: { items: this.found.items, next: null, busy: !!this.busy, problem: null }, key: ({ item }) => item, nothingYet: empty(t("rule.preview.none"), t("rule.preview.none.text")) })
      : nothing;
  }

  #ask() {
    return html`<form class="toolbar ask-one" @submit=${(event) => event.preventDefault()}>
        <label class="filter"><span>${t("rule.why-not")}</span><input name="conversation" inputmode="numeric"></label>
        ${act(t("rule.why-not.ask"), () => this.#lookAtOne(), { symbol: "search" })}</form>
      ${this.one ? oneAnswer(this.one) : nothing}`;
  }

  async #lookAtOne() {
    const input = this.querySelector("[name=conversation]");
    if (!input.value.trim()) {
      input.focus();
      return;
    }
    this.one = await whyNot(this.rule, input.value.trim());
  }
}
customElements.define("rules-preview", Preview);

const reasonOf = (reason) => (knows(`rule.reason.${reason}`) ? t(`rule.reason.${reason}`) : reason);

const COLUMNS = () => [
  { name: "conversation", head: t("closings.conversation"), cell: ({ item }) => item },
  { name: "outcome", head: t("run.outcome"), cell: ({ verdict }) => badge(KIND[verdict], t(`run.outcome.${verdict}`)) },
  { name: "sentence", head: t("run.reason"), cell: (item) => sentence(byOwnClock(item.sentence ?? item.reason), item.facts) },
  { name: "acts", head: t("rule.does"), cell: ({ acts }) => (acts?.length ? acts.map((kind) => t(`rule.act.${kind}`)).join(", ") : "–") },
];

const line = ({ item, verdict, sentence: words, reason, acts }) => html`<li><b>${item}</b>
  <span>${badge(KIND[verdict], acts?.length ? acts.map((kind) => t(`rule.act.${kind}`)).join(", ") : t(`run.outcome.${verdict}`))}</span>
  <small>${byOwnClock(words ?? reason)}</small></li>`;

const oneAnswer = ({ items }) =>
  items.length
    ? items.map((item) => html`<div class="answer" role="status">${badge(KIND[item.verdict], t(`run.outcome.${item.verdict}`))} <p>${byOwnClock(item.sentence ?? item.reason)}</p>
        <ul class="criteria">${(item.criteria ?? []).map(({ criterion, holds, seen }) => html`<li class=${holds ? "ok" : "bad"}>${badge(holds ? "ok" : "bad", t(holds ? "yes" : "no"))} ${knows(`rule.criterion.${criterion}`) ? t(`rule.criterion.${criterion}`) : criterion}${seen ? html` <small>${byOwnClock(seen)}</small>` : nothing}</li>`)}</ul></div>`)
    : html`<p class="answer" role="status">${t("rule.why-not.unknown")}</p>`;
