import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { chips } from "../../ui/chips.js";
import { clock } from "../../ui/clock.js";
import { icon } from "../../ui/icons.js";
import { problemBox } from "../../ui/problem.js";
import { empty, table, waiting } from "../../ui/table.js";
import { number, percent, t } from "../../i18n.js";
import { dayOnly, timeOnly } from "../../time.js";
import { refine } from "../../router.js";
import { headed } from "../../shell/control/heading.js";
import { indicators, tableOf } from "../control/indicators.js";
import { filled, grainOf, PERIODS, timeOf } from "../entity/period.js";
import "../../ui/Chart.js";

/** How the service was: over a time, by queue and by agent. */
class IndicatorsPage extends Page {
  static properties = { ...Page.properties, found: { state: true }, problem: { state: true } };
  #asked = 0;

  slice({ language }) {
    return language;
  }

  get #period() {
    return PERIODS.includes(this.query.period) ? this.query.period : "today";
  }

  get #time() {
    return { ...timeOf(this.#period), queue: this.query.queue };
  }

  async fetch() {
    const asked = ++this.#asked;
    const period = this.#period;
    try {
      const found = await indicators(this.#time, grainOf(period));
      if (asked === this.#asked) {
        Object.assign(this, { found: { ...found, period }, problem: undefined });
      }
    } catch (problem) {
      this.problem = problem;
    }
  }

  view() {
    headed(t("nav.indicators"));
    return html`<div class="toolbar">${chips(t("indicators.period"), PERIODS.map((one) => [one, t(`indicators.${one}`)]), this.#period, (period) => this.#refine({ period }))}
        ${this.query.queue ? html`<button type="button" class="button small" @click=${() => this.#refine({ queue: "" })}>${icon("cross", 15)}<span>${t("indicators.only", { queue: this.query.queue })}</span></button>` : nothing}
        <span class="room"></span>${["queue", "agent"].map((split) => html`<a class="button small" href=${tableOf(this.#time, grainOf(this.#period), split)} download="indicators-by-${split}.csv">${icon("download", 17)}<span>${t(`indicators.csv.${split}`)}</span></a>`)}</div>
      ${this.problem ? problemBox(this.problem, () => this.fetch()) : nothing}
      ${this.found ? this.#shown(this.found) : this.problem ? nothing : waiting()}`;
  }

  #refine(change) {
    refine("/indicators", { ...this.query, ...change });
  }

  #shown({ whole, series, queues, agents, period }) {
    if (!whole && !agents.length) {
      return html`<section class="card">${empty(t("indicators.none"), t("indicators.none.text"))}</section>`;
    }
    const grain = grainOf(period);
    return html`${whole ? figures(whole) : nothing}
      <section class="card chart"><ui-chart .heading=${t(`indicators.calls.${grain}`)} .points=${filled(series, timeOf(period), grain)}
        .series=${["answered", "abandoned", "overflowed"].map((name) => [name, t(`indicators.${name}`)])} .when=${grain === "hour" ? timeOnly : dayOnly}></ui-chart></section>
      <section class="card" aria-labelledby="by-queue"><h2 id="by-queue">${t("indicators.by-queue")}</h2>${listed(t("indicators.by-queue"), this.#ofQueues(), queues, ({ queue }) => queue)}</section>
      <section class="card" aria-labelledby="by-agent"><h2 id="by-agent">${t("indicators.by-agent")}</h2>${listed(t("indicators.by-agent"), OF_AGENTS(), agents, ({ agent }) => agent)}</section>`;
  }

  #ofQueues() {
    const column = (name, cell) => ({ name, head: t(`indicators.${name}`), cell });
    return [
      column("queue", ({ queue }) => html`<button type="button" class="link" @click=${() => this.#refine({ queue })}>${queue}</button>`),
      column("offered", ({ offered }) => number(offered)),
      column("answered", ({ answered }) => number(answered)),
      column("abandoned", ({ abandoned }) => number(abandoned)),
      column("service", ({ serviceLevel }) => share(serviceLevel)),
      column("speed", ({ averageSpeedOfAnswer }) => length(averageSpeedOfAnswer)),
      column("longest", ({ longestWait }) => length(longestWait)),
      column("handle", ({ averageHandleTime }) => length(averageHandleTime)),
      column("occupancy", ({ occupancy }) => share(occupancy)),
    ];
  }
}
customElements.define("telephony-indicators", IndicatorsPage);

const known = (value) => value !== null && value !== undefined;
const share = (value) => (known(value) ? percent(value) : "–");
const length = (value) => (known(value) ? clock(value) : "–");

const listed = (caption, columns, items, key) =>
  table({ caption, columns, list: { items, next: null, busy: false, problem: null }, key, nothingYet: empty(t("indicators.none"), t("indicators.none.text")) });

const OF_AGENTS = () => [
  { name: "agent", head: t("indicators.agent"), cell: ({ agent }) => agent },
  { name: "handled", head: t("indicators.handled"), cell: ({ handled }) => number(handled) },
  { name: "handle", head: t("indicators.handle"), cell: ({ averageHandleTime }) => length(averageHandleTime) },
  { name: "missed", head: t("indicators.missed"), cell: ({ missed }) => number(missed) },
  { name: "signed-in", head: t("indicators.signed-in"), cell: ({ signedIn }) => length(signedIn) },
  { name: "occupancy", head: t("indicators.occupancy"), cell: ({ occupancy }) => share(occupancy) },
];

const figures = ({ offered, answered, abandoned, serviceLevel, averageSpeedOfAnswer, longestWait, averageHandleTime }) => html`<section class="figures" aria-label=${t("floor.figures")}>
  ${figure(t("indicators.offered"), number(offered), t("indicators.answered-of", { n: answered }))}
  ${figure(t("indicators.service"), share(serviceLevel), t("floor.service.hint"))}
  ${figure(t("indicators.abandoned"), number(abandoned), offered ? percent(abandoned / offered) : "–")}
  ${figure(t("indicators.speed"), length(averageSpeedOfAnswer), t("floor.longest", { time: length(longestWait) }))}
  ${figure(t("indicators.handle"), length(averageHandleTime), t("indicators.handle.hint"))}
</section>`;

const figure = (name, value, words) => html`<div class="figure"><h2>${name}</h2><p class="value">${value}</p><p>${words}</p></div>`;
