import { html, nothing } from "lit";
import { Element } from "../../ui/Element.js";
import { field, valuesOf } from "../../ui/field.js";
import { problemBox } from "../../ui/problem.js";
import { t } from "../../i18n.js";
import { go } from "../../router.js";
import { headed } from "../../shell/control/heading.js";
import { languageChoice } from "../../shell/boundary/TopBar.js";
import { accept, signIn } from "../control/session.js";

const SHORTEST = 12;

/** Where a setup link leads: the first administrator, or somebody invited, chooses a name and a password. */
class Setup extends Element {
  static properties = { token: { attribute: false }, problem: { state: true }, busy: { state: true }, differ: { state: true } };

  slice({ language }) {
    return language;
  }

  view() {
    headed(t("setup.title"));
    const wrong = (name) => this.problem?.of?.(name);
    return html`<form class="card gate" @submit=${this.#submit}>
        <h1>${t("setup.title")}</h1>
        <p class="text">${t("setup.text")}</p>
        ${this.problem ? problemBox(this.problem) : nothing}
        ${field({ name: "name", label: t("session.name"), hint: t("setup.name.hint"), required: true, autocomplete: "username", autofocus: true, error: wrong("name") })}
        ${field({ name: "displayName", label: t("users.display-name"), required: true, autocomplete: "name", error: wrong("displayName") })}
        ${field({ name: "password", label: t("session.password"), hint: t("session.password.hint", { n: SHORTEST }), type: "password", required: true, autocomplete: "new-password", minlength: SHORTEST, error: wrong("password") })}
        ${field({ name: "again", label: t("session.again"), type: "password", required: true, autocomplete: "new-password", error: this.differ ? t("session.differ") : undefined })}
        <button class="button primary" aria-busy=${!!this.busy}><span>${t("setup.act")}</span></button>
      </form>
      <p class="under">${languageChoice()}</p>`;
  }

  async #submit(event) {
    event.preventDefault();
    const { name, displayName, password, again } = valuesOf(event.target);
    this.differ = password !== again;
    if (this.differ || this.busy) {
      return;
    }
    this.busy = true;
    try {
      await accept(this.token, name, displayName, password);
      await signIn(name, password);
      go("/jobs");
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }
}
customElements.define("session-setup", Setup);
