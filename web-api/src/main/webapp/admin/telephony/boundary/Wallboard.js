import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Page } from "../../ui/Page.js";
import { Ticker } from "../../ui/Ticker.js";
import { clock } from "../../ui/clock.js";
import { css } from "../../ui/css.js";
import { icon } from "../../ui/icons.js";
import { problemBox } from "../../ui/problem.js";
import { empty, waiting } from "../../ui/table.js";
import { hubNow } from "../../hubclock.js";
import { list, number, percent, t } from "../../i18n.js";
import { distance } from "../../time.js";
import { headed } from "../../shell/control/heading.js";
import { lookAround, watchFloor } from "../control/floor.js";
import { byNeed, dayOf, isUnstaffed, keyOf, level, longest } from "../entity/floor.js";
import "./Desk.js";
import "./People.js";

const FAR_OFF = 5;
const GOOD_SERVICE = 0.8;
const FAIR_SERVICE = 0.7;

/** The floor at a glance, with what needs somebody first. */
class Wallboard extends Page {
  #leave;

  constructor() {
    super();
    new Ticker(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#leave = watchFloor();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave();
  }

  slice({ floor }) {
    return floor;
  }

  fetch() {
    lookAround();
  }

  view({ floor, problem }) {
    headed(t("nav.wallboard"));
    if (!floor) {
      return problem ? problemBox(problem, lookAround) : waiting();
    }
    if (!floor.pbxs.length) {
      return empty(t("floor.none"), t("floor.none.text"));
    }
    const now = hubNow();
    return html`<telephony-desk></telephony-desk>${floor.pbxs.filter(({ state }) => state !== "up").map((pbx) => unheard(pbx, now))}
      ${floor.pbxs.filter(({ clockAhead }) => Math.abs(clockAhead ?? 0) > FAR_OFF).map(wrongClock)}
      ${alarm(floor.queues, now)}
      ${figures(floor, now)}
      <div class="floor">
        <section class="card queues" aria-labelledby="queues-title"><header><h2 id="queues-title">${t("floor.queues")}</h2><p>${t("floor.queues.hint")}</p></header>
          ${floor.queues.length ? queues(floor.queues, now) : empty(t("floor.queues.none"), t("floor.queues.none.text"))}</section>
        <telephony-people .agents=${floor.agents} .extensions=${floor.extensions} .trunks=${floor.trunks} .now=${now}></telephony-people>
      </div>`;
  }
}
customElements.define("telephony-wallboard", Wallboard);

/** A floor nobody hears any more is told as such, with its age. */
const unheard = ({ name, since }, now) => html`<p class="banner warn">${icon("alert", 18)}<span><span role="status">${t("floor.unheard", { name })}</span> ${t("floor.unheard.age", { since: distance(since, now) })}</span></p>`;

const wrongClock = ({ name, clockAhead }) => html`<p class="banner warn" role="status">${icon("alert", 18)}<span>${t("floor.clock", { name, seconds: number(Math.round(clockAhead)) })}</span></p>`;

function alarm(all, now) {
  const [late, unstaffed] = [all.filter((queue) => level(queue, now) === "bad" && !isUnstaffed(queue)), all.filter(isUnstaffed)];
  const isBad = late.length + unstaffed.length > 0;
  const told = (key, some) => (some.length ? [t(key, { n: some.length, names: list(some.map(({ queue }) => queue)) })] : []);
  return html`<p class="banner ${isBad ? "bad" : "ok"}" role="status">${icon(isBad ? "alert" : "check", 18)}
    <span>${isBad ? [...told("floor.unstaffed", unstaffed), ...told("floor.late", late)].join(" ") : t("floor.late.none")}</span></p>`;
}

function figures({ queues: all, agents }, now) {
  const waitingNow = all.reduce((sum, { callers }) => sum + callers.length, 0);
  const worst = Math.max(0, ...all.map((queue) => longest(queue, now)));
  const need = all.some((queue) => level(queue, now) === "bad") ? "bad" : waitingNow ? "warn" : "ok";
  const day = dayOf(all);
  const by = (state) => agents.filter((agent) => agent.state === state).length;
  return html`<section class="figures" aria-label=${t("floor.figures")}>
    ${figure("waiting", number(waitingNow), waitingNow ? t("floor.longest", { time: clock(worst) }) : t("floor.nobody"), need)}
    ${figure("service", day.serviceLevel === null ? "–" : percent(day.serviceLevel), t("floor.service.hint"), day.serviceLevel === null ? "" : day.serviceLevel < GOOD_SERVICE ? "bad" : "ok")}
    ${figure("talking", number(by("talking")), t("floor.talking.hint", { n: day.answered }))}
    ${figure("ready", number(by("ready")), t("floor.ready.hint", { n: agents.length }), agents.length && !by("ready") ? "bad" : "")}
    ${figure("abandoned", number(day.abandoned), t("floor.abandoned.hint", { n: day.offered }))}
  </section>`;
}

const figure = (name, value, words, kind = "") => html`<div class="figure ${kind}"><h2>${t(`floor.figure.${name}`)}</h2><p class="value">${value}</p><p>${words}</p></div>`;

const HEADS = ["name", "waiting", "longest", "agents", "service", "answered", "abandoned"];

const queues = (all, now) => html`<table role="table" class="listing board">
  <caption class="vh">${t("floor.queues")}</caption>
  <thead role="rowgroup"><tr role="row">${HEADS.map((head) => html`<th role="columnheader" scope="col" class="c-${head}">${t(`floor.head.${head}`)}</th>`)}</tr></thead>
  <tbody role="rowgroup">${repeat(byNeed(all, now), (queue) => keyOf("queues", queue), (queue) => row(queue, now))}</tbody>
</table>`;

function row(queue, now) {
  const how = level(queue, now);
  const { today = {} } = queue;
  const cell = (name, content) => html`<td role="cell" class="c-${name}" data-head=${t(`floor.head.${name}`)}>${content}</td>`;
  return html`<tr role="row" class=${how}>
    <th role="rowheader" scope="row" class="c-name"><b>${queue.queue}</b></th>
    ${cell("waiting", queue.callers.length ? html`<b class="pill ${how}">${number(queue.callers.length)}</b>` : number(0))}
    ${cell("longest", queue.callers.length ? waited(queue, how, now) : "–")}
    ${cell("agents", staff(queue))}
    ${cell("service", service(today.serviceLevel))}
    ${cell("answered", number(today.answered ?? 0))}
    ${cell("abandoned", number(today.abandoned ?? 0))}
  </tr>`;
}

function waited(queue, how, now) {
  const seconds = longest(queue, now);
  return html`<span class="wait ${how}"><span>${clock(seconds)}${how === "ok" ? nothing : html`<span class="vh"> ${t(`floor.level.${isUnstaffed(queue) ? "unstaffed" : how}`)}</span>`}</span>
    <i class="meter"><i ${css({ width: `${Math.min(1, seconds / (queue.target * 3)) * 100}%` })}></i></i></span>`;
}

const staff = ({ ready, talking, ringing, wrapUp = 0, paused }) => html`<span class="staff"><span class="bar" aria-hidden="true">${Object.entries({ ready, talking: talking + ringing + wrapUp, paused }).map(
  ([state, count]) => html`<i class=${state} ${css({ "flex-grow": count })}></i>`)}</span><span><b>${ready}</b>/${ready + talking + ringing + wrapUp + paused}</span></span>`;

const service = (share) => (share === null || share === undefined ? "–" : html`<span class=${share < FAIR_SERVICE ? "bad" : share < GOOD_SERVICE ? "warn" : ""}>${percent(share)}</span>`);
