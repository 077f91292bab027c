import { html, nothing } from "lit";
import { Element } from "../../ui/Element.js";
import { Ticker } from "../../ui/Ticker.js";
import { field, valuesOf } from "../../ui/field.js";
import { problemBox } from "../../ui/problem.js";
import { t } from "../../i18n.js";
import { span } from "../../time.js";
import { headed } from "../../shell/control/heading.js";
import { languageChoice } from "../../shell/boundary/TopBar.js";
import { needsSetup, signIn } from "../control/session.js";

/** Name and password; a lock-out tells how long it still lasts. */
class SignIn extends Element {
  static properties = { problem: { state: true }, busy: { state: true }, openAt: { state: true }, noUser: { state: true } };

  constructor() {
    super();
    new Ticker(this, () => this.#lockedFor > 0);
  }

  slice({ language }) {
    return language;
  }

  async firstUpdated() {
    this.noUser = await needsSetup().catch(() => false);
  }

  get #lockedFor() {
    return this.openAt ? Math.ceil((this.openAt - Date.now()) / 1000) : 0;
  }

  view() {
    headed(t("session.sign-in"));
    return html`<form class="card gate" @submit=${this.#submit}>
        <h1>${t("session.sign-in")}</h1>
        ${this.noUser ? html`<p class="banner info">${t("session.no-user")}</p>` : nothing}
        ${this.#trouble()}
        ${field({ name: "user", label: t("session.name"), required: true, autocomplete: "username", autofocus: true })}
        ${field({ name: "password", label: t("session.password"), type: "password", required: true, autocomplete: "current-password" })}
        <button class="button primary" aria-busy=${!!this.busy}><span>${t("session.sign-in")}</span></button>
      </form>
      <p class="under">${languageChoice()}</p>`;
  }

  #trouble() {
    if (this.#lockedFor > 0) {
      return html`<p class="banner bad" role="alert">${t("session.locked", { time: span(this.#lockedFor) })}</p>`;
    }
    return this.problem && this.problem.code !== "locked" ? problemBox(this.problem) : nothing;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    const { user, password } = valuesOf(event.target);
    try {
      await signIn(user, password);
    } catch (problem) {
      this.problem = problem;
      this.openAt = problem.code === "locked" && problem.retryAfter ? Date.now() + problem.retryAfter * 1000 : undefined;
      this.querySelector("#password").select();
    }
    this.busy = false;
  }
}
customElements.define("session-sign-in", SignIn);
