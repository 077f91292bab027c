import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { Ticker } from "../../ui/Ticker.js";
import { badge } from "../../ui/badge.js";
import { icon } from "../../ui/icons.js";
import { problemBox } from "../../ui/problem.js";
import { waiting } from "../../ui/table.js";
import { knows, list, t } from "../../i18n.js";
import { byOwnClock, distance, moment } from "../../time.js";
import { headed } from "../../shell/control/heading.js";
import { watchHealth } from "../control/health.js";
import { byUrgency, partsDown } from "../entity/health.js";

const KIND = { up: "ok", down: "bad", off: "calm" };

/** Which part works, which does not and since when, and what is being held back meanwhile. */
class HealthPage extends Page {
  constructor() {
    super();
    new Ticker(this);
  }

  slice({ health }) {
    return health;
  }

  fetch() {
    watchHealth();
  }

  view({ parts, problem }) {
    headed(t("nav.health"));
    if (!parts) {
      return problem ? problemBox(problem, watchHealth) : waiting();
    }
    const down = partsDown({ parts });
    return html`${problem ? problemBox(problem, watchHealth) : nothing}
      <p class="banner ${down ? "bad" : "ok"}" role="status">${icon(down ? "alert" : "check", 18)}<span>${down ? t("health.some-down", { n: down }) : t("health.all-up")}</span></p>
      <ul class="parts">${byUrgency(parts).map((part) => this.#part(part))}</ul>`;
  }

  #part({ part, state, since, explanation, heldBack }) {
    return html`<li class="card part ${state}">
      <header><h2>${nameOf(part)}</h2>${badge(KIND[state], t(`health.state.${state}`))}</header>
      <p>${byOwnClock(explanation)}</p>
      ${since ? html`<p class="since">${t("health.since")} ${moment(since)} · ${distance(since)}</p>` : nothing}
      ${heldBack ? html`<p class="held">${icon("pause", 16)}<span><b>${t("health.held-back")}</b> ${list(heldBack)}</span></p>` : nothing}
    </li>`;
  }
}
customElements.define("health-page", HealthPage);

function nameOf(part) {
  const key = `health.part.${part.replaceAll(" ", "-")}`;
  return knows(key) ? t(key) : part;
}
