import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element } from "../../ui/Element.js";
import { chips } from "../../ui/chips.js";
import { since } from "../../ui/clock.js";
import { empty } from "../../ui/table.js";
import { number, t } from "../../i18n.js";
import { timeOnly } from "../../time.js";
import { byState, inOrder, keyOf, STATES } from "../entity/floor.js";
import { agentActs, mayStaff } from "./asking.js";
import "../../ui/Menu.js";

const TABS = ["agents", "extensions", "trunks"];
const STEPS = { ArrowLeft: -1, ArrowRight: 1 };
const PRESENCES = ["away", "chat", "dnd", "unavailable", "xa"];

/** Who is on the floor, which phones are busy and which lines to the outside, each on a tab. */
class People extends Element {
  static properties = { agents: { attribute: false }, extensions: { attribute: false }, trunks: { attribute: false }, now: { attribute: false }, tab: { state: true }, only: { state: true } };

  constructor() {
    super();
    this.tab = TABS[0];
    this.only = "all";
  }

  slice({ session }) {
    return session;
  }

  view(session) {
    this.session = session;
    return html`<section class="card people" aria-label=${t("floor.people")}>
      <div role="tablist" class="tabs" aria-label=${t("floor.people")} @keydown=${this.#turned}>${TABS.map((one) => this.#handle(one))}</div>
      <div role="tabpanel" id="panel-${this.tab}" aria-labelledby="tab-${this.tab}" tabindex="0">${this.#panel()}</div>
    </section>`;
  }

  #panel() {
    return { agents: () => this.#agents(), extensions: () => this.#extensions(), trunks: () => this.#trunks() }[this.tab]();
  }

  #handle(one) {
    const isOpen = this.tab === one;
    return html`<button type="button" role="tab" id="tab-${one}" aria-controls=${isOpen ? `panel-${one}` : nothing} aria-selected=${isOpen} tabindex=${isOpen ? 0 : -1}
      @click=${() => (this.tab = one)}>${t(`floor.${one}`)} <span>${number(this[one].length)}</span></button>`;
  }

  async #turned({ key }) {
    if (STEPS[key]) {
      this.tab = TABS[(TABS.indexOf(this.tab) + STEPS[key] + TABS.length) % TABS.length];
      await this.updateComplete;
      this.querySelector("[aria-selected=true]").focus();
    }
  }

  #agents() {
    const count = (state) => this.agents.filter((agent) => agent.state === state).length;
    const choices = STATES.filter(count).map((state) => [state, t(`agent.${state}`), count(state)]);
    const shown = this.agents.filter(({ state }) => this.only === "all" || state === this.only);
    return this.agents.length
      ? html`${chips(t("floor.filter"), [["all", t("list.all")], ...choices], this.only, (one) => (this.only = one))}
          <ul class="agents">${repeat(byState(shown), (agent) => keyOf("agents", agent), (agent) => this.#agent(agent))}</ul>`
      : empty(t("floor.agents.none"), t("floor.agents.none.text"));
  }

  #agent(agent) {
    const { name, extension, state, since: from, paused, reason, lastPause, queues = [] } = agent;
    const pause = paused ? [state === "paused" ? null : t("floor.agent.on-pause"), reason] : [ago(lastPause)];
    return html`<li><i class="state ${state}" aria-hidden="true"></i>
      <span class="name"><b>${name ?? extension}</b><small>${[extension, ...queues, ...pause].filter(Boolean).join(" · ")}</small></span>
      <span class="time"><small>${t(`agent.${state}`)}</small>${from ? html`<b>${since(from, this.now)}</b>` : nothing}</span>
      ${mayStaff(this.session) ? html`<ui-menu .label=${t("command.more", { name: name ?? extension })} .acts=${agentActs(agent)}></ui-menu>` : nothing}</li>`;
  }

  #extensions() {
    return this.extensions.length
      ? html`<ul class="extensions">${repeat(inOrder(this.extensions), (one) => keyOf("extensions", one), phone)}</ul>`
      : empty(t("floor.extensions.none"), t("floor.extensions.none.text"));
  }

  #trunks() {
    return this.trunks.length
      ? html`<ul class="agents">${repeat(this.trunks, (one) => keyOf("trunks", one), (trunk) => this.#trunk(trunk))}</ul>`
      : empty(t("floor.trunks.none"), t("floor.trunks.none.text"));
  }

  #trunk({ pbx, trunk, state, since: from, calls }) {
    return html`<li><i class="state ${TRUNK[state]}" aria-hidden="true"></i>
      <span class="name"><b>${trunk}</b><small>${[pbx, t("floor.trunk.calls", { n: calls })].join(" · ")}</small></span>
      <span class="time"><small>${t(`trunk.${state}`)}</small><b>${since(from, this.now)}</b></span></li>`;
  }
}
customElements.define("telephony-people", People);

/** The colours of agents who are in the same case. */
const TRUNK = { free: "ready", "in-use": "talking", away: "away", unknown: "paused" };

const phone = ({ extension, name, state, presence }) =>
  html`<li class=${state}><b>${extension}</b><small>${[name, t(`extension.${state}`), told(presence)].filter(Boolean).join(" · ")}</small></li>`;

const told = (presence) => (PRESENCES.includes(presence) ? t(`presence.${presence}`) : presence);

function ago(pause) {
  const when = pause && timeOnly(pause.since);
  return pause && (pause.reason ? t("floor.agent.pause-for", { when, reason: pause.reason }) : t("floor.agent.pause", { when }));
}
