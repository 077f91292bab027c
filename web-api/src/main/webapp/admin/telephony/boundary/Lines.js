import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element } from "../../ui/Element.js";
import { Lookout } from "../../ui/Lookout.js";
import { Ticker } from "../../ui/Ticker.js";
import { since } from "../../ui/clock.js";
import { problemBox } from "../../ui/problem.js";
import { hubNow } from "../../hubclock.js";
import { t } from "../../i18n.js";
import { linesOf } from "../control/commands.js";
import { lineActs } from "./asking.js";
import "../../ui/Menu.js";

const BETWEEN_LOOKS = 3;

/** The lines of a call that is going on, as the PBX has them this moment, and what can be done about each. */
class Lines extends Element {
  static properties = { pbx: {}, call: {}, lines: { state: true }, problem: { state: true } };

  constructor() {
    super();
    new Ticker(this);
    new Lookout(this, () => this.#look(), BETWEEN_LOOKS);
  }

  slice({ language }) {
    return language;
  }

  willUpdate(changed) {
    if (changed.has("call")) {
      this.#look();
    }
  }

  async #look() {
    try {
      this.lines = await linesOf(this.pbx, this.call);
      this.problem = undefined;
    } catch (problem) {
      this.problem = problem;
    }
  }

  view() {
    return html`<section class="card" aria-labelledby="lines"><h2 id="lines">${t("line.title")}</h2>
      ${this.problem ? problemBox(this.problem, () => this.#look()) : nothing}
      ${this.lines?.length === 0 ? html`<p class="text">${t("line.none")}</p>` : nothing}
      <ul class="agents">${repeat(this.lines ?? [], ({ channel }) => channel, (line) => this.#line(line))}</ul></section>`;
  }

  #line(line) {
    const { channel, number, name, state, since: from } = line;
    return html`<li><i class="state ${state}" aria-hidden="true"></i>
      <span class="name"><b>${name ?? number ?? channel}</b><small>${[name ? number : null, channel].filter(Boolean).join(" · ")}</small></span>
      <span class="time"><small>${t(`line.${state}`)}</small><b>${since(from, hubNow())}</b></span>
      <ui-menu .label=${t("command.more", { name: channel })} .acts=${lineActs(this.pbx, line)}></ui-menu></li>`;
  }
}
customElements.define("telephony-lines", Lines);
