import { html, nothing, svg } from "lit";
import { Element } from "./Element.js";
import { css } from "./css.js";
import { icon } from "./icons.js";
import { number, t } from "../i18n.js";

const HEIGHT = 200;
const AXIS = 40;
const FOOT = 24;
const HEAD = 8;
const TIP = 190;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];

/**
 * Stacked bars over time. Pointer and arrow keys move the reading along, a table holds the same numbers. Colours are the
 * style sheet's: a series has the class of its name.
 */
class Chart extends Element {
  static properties = {
    heading: {},
    points: { attribute: false },
    series: { attribute: false },
    when: { attribute: false },
    at: { state: true },
    asTable: { state: true },
    width: { state: true },
  };
  #watch;

  constructor() {
    super();
    this.at = -1;
    this.width = 760;
    this.points = [];
  }

  slice({ language }) {
    return language;
  }

  firstUpdated() {
    this.#watch = new ResizeObserver(() => {
      const width = this.querySelector(".plot")?.clientWidth;
      if (width) {
        this.width = width;
      }
    });
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watch?.disconnect();
  }

  view() {
    const words = t(this.asTable ? "chart.as-chart" : "chart.as-table");
    return html`<header class="toolbar"><h2>${this.heading}</h2><span class="room"></span>
        <ul class="legend" aria-hidden="true">${this.series.map(([name, label]) => html`<li><i class=${name}></i>${label}</li>`)}</ul>
        <button type="button" class="button small" aria-pressed=${!!this.asTable} @click=${() => (this.asTable = !this.asTable)}>${icon(this.asTable ? "board" : "rules", 17)}<span>${words}</span></button></header>
      ${this.asTable ? this.#table() : this.#plot()}`;
  }

  #table() {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.heading}><table class="listing">
      <caption class="vh">${this.heading}</caption>
      <thead><tr><th scope="col">${t("chart.time")}</th>${this.series.map(([, label]) => html`<th scope="col">${label}</th>`)}</tr></thead>
      <tbody>${[...this.points].reverse().map((point) => html`<tr><th scope="row">${this.when(point.start)}</th>${this.series.map(([name]) => html`<td>${number(point[name])}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  }

  #plot() {
    const { points, series, width } = this;
    const count = points.length;
    const highest = Math.max(4, ...points.map((point) => series.reduce((sum, [name]) => sum + point[name], 0)));
    const step = STEPS.find((one) => highest / one <= 4) ?? Math.ceil(highest / 4);
    const top = Math.ceil(highest / step) * step;
    const bar = (width - AXIS) / count;
    const y = (value) => HEAD + (HEIGHT - FOOT - HEAD) * (1 - value / top);
    const every = Math.ceil(count / Math.max(3, width / 110));
    const ticks = Array.from({ length: top / step + 1 }, (_, i) => i * step);
    const read = points[this.at];
    return html`<div class="plot" tabindex="0" role="slider" aria-label=${this.heading} aria-valuemin="0" aria-valuemax=${count - 1}
        aria-valuenow=${this.at < 0 ? count - 1 : this.at} aria-valuetext=${this.#said(read ?? points.at(-1))}
        @keydown=${this.#moved} @pointermove=${(event) => this.#pointed(event, bar)} @pointerleave=${this.#left} @blur=${this.#left}>
      <svg width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true">
        ${ticks.map((value) => svg`<line class="grid" x1=${AXIS} x2=${width} y1=${y(value)} y2=${y(value)}/><text class="axis" x=${AXIS - 8} y=${y(value) + 4} text-anchor="end">${number(value)}</text>`)}
        ${points.map((point, i) => this.#bar(point, i, bar, y, i % every === 0))}
      </svg>
      ${read ? html`<div class="tip" ${css({ left: `${this.at > count / 2 ? AXIS + this.at * bar - TIP - 8 : AXIS + (this.at + 1) * bar + 8}px` })}><b>${this.when(read.start)}</b>
        ${series.map(([name, label]) => html`<span><i class=${name}></i>${label}<b>${number(read[name])}</b></span>`)}</div>` : nothing}
    </div>`;
  }

  #bar(point, i, bar, y, isLabelled) {
    const gap = Math.min(3, bar * 0.14);
    const x = AXIS + i * bar + gap;
    let stacked = 0;
    const pieces = this.series.map(([name]) => {
      const below = y(stacked);
      stacked += point[name];
      return point[name] ? svg`<rect class=${name} x=${x} y=${y(stacked)} width=${bar - 2 * gap} height=${Math.max(1, below - y(stacked))} rx="2"/>` : nothing;
    });
    return svg`${i === this.at ? svg`<rect class="cursor" x=${AXIS + i * bar} y=${HEAD} width=${bar} height=${HEIGHT - FOOT - HEAD}/>` : nothing}${pieces}
      ${isLabelled ? svg`<text class="axis" x=${x + bar / 2 - gap} y=${HEIGHT - 6} text-anchor="middle">${this.when(point.start)}</text>` : nothing}`;
  }

  #said(point) {
    return `${this.when(point.start)}: ${this.series.map(([name, label]) => `${label} ${number(point[name])}`).join(", ")}`;
  }

  #pointed({ currentTarget, clientX }, bar) {
    const place = Math.floor((clientX - currentTarget.getBoundingClientRect().left - AXIS) / bar);
    this.at = Math.max(0, Math.min(this.points.length - 1, place));
  }

  #left() {
    this.at = -1;
  }

  #moved(event) {
    const last = this.points.length - 1;
    const from = this.at < 0 ? last : this.at;
    const to = { ArrowRight: Math.min(last, from + 1), ArrowLeft: Math.max(0, from - 1), Home: 0, End: last, Escape: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.at = to;
    }
  }
}
customElements.define("ui-chart", Chart);
