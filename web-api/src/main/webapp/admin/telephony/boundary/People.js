import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element } from "../../ui/Element.js";
import { chips } from "../../ui/chips.js";
import { since } from "../../ui/clock.js";
import { empty } from "../../ui/table.js";
import { number, t } from "../../i18n.js";
import { byState, keyOf, STATES } from "../entity/floor.js";
import { agentActs, mayStaff } from "./asking.js";
import "../../ui/Menu.js";

const TABS = ["agents", "extensions"];

/** Who is on the floor and which phones are busy, on two tabs. */
class People extends Element {
  static properties = { agents: { attribute: false }, extensions: { attribute: false }, now: { attribute: false }, tab: { state: true }, only: { state: true } };

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
      <div role="tabpanel" id="panel-${this.tab}" aria-labelledby="tab-${this.tab}" tabindex="0">${this.tab === "agents" ? this.#agents() : this.#extensions()}</div>
    </section>`;
  }

  #handle(one) {
    const isOpen = this.tab === one;
    return html`<button type="button" role="tab" id="tab-${one}" aria-controls=${isOpen ? `panel-${one}` : nothing} aria-selected=${isOpen} tabindex=${isOpen ? 0 : -1}
      @click=${() => (this.tab = one)}>${t(`floor.${one}`)} <span>${number(this[one].length)}</span></button>`;
  }

  async #turned({ key }) {
    if (key === "ArrowLeft" || key === "ArrowRight") {
      this.tab = TABS[(TABS.indexOf(this.tab) + 1) % TABS.length];
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
    const { name, extension, state, since: from, reason, queues = [] } = agent;
    return html`<li><i class="state ${state}" aria-hidden="true"></i>
      <span class="name"><b>${name ?? extension}</b><small>${[extension, ...queues, reason].filter(Boolean).join(" · ")}</small></span>
      <span class="time"><small>${t(`agent.${state}`)}</small>${from ? html`<b>${since(from, this.now)}</b>` : nothing}</span>
      ${mayStaff(this.session) ? html`<ui-menu .label=${t("command.more", { name: name ?? extension })} .acts=${agentActs(agent)}></ui-menu>` : nothing}</li>`;
  }

  #extensions() {
    return this.extensions.length
      ? html`<ul class="extensions">${repeat(this.extensions, (one) => keyOf("extensions", one), ({ extension, state }) => html`<li class=${state}><b>${extension}</b><small>${t(`extension.${state}`)}</small></li>`)}</ul>`
      : empty(t("floor.extensions.none"), t("floor.extensions.none.text"));
  }
}
customElements.define("telephony-people", People);
