import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { field, valuesOf } from "../../ui/field.js";
import { problemBox } from "../../ui/problem.js";
import { tell } from "../../ui/notices.js";
import { t } from "../../i18n.js";
import { headed } from "../../shell/control/heading.js";
import { changePassword } from "../control/session.js";

const SHORTEST = 12;

/** One's own account: who one is here, and a new password. */
class AccountPage extends Page {
  static properties = { ...Page.properties, problem: { state: true }, busy: { state: true }, differ: { state: true } };

  slice({ session }) {
    return session.user;
  }

  view(user) {
    headed(t("session.account"));
    if (!user) {
      return nothing;
    }
    const wrong = (name) => this.problem?.of?.(name);
    return html`<form class="card narrow" @submit=${this.#submit}>
      <h2>${t("session.change-password")}</h2>
      <p class="text">${t("session.as", { name: user.name, role: t(`role.${user.role}`) })}</p>
      ${user.mustChangePassword ? html`<p class="banner warn">${t("session.must-change")}</p>` : nothing}
      ${this.problem ? problemBox(this.problem) : nothing}
      <input class="vh" name="user" autocomplete="username" .value=${user.name} readonly tabindex="-1" aria-hidden="true">
      ${field({ name: "current", label: t("session.current"), type: "password", required: true, autocomplete: "current-password", error: wrong("current") })}
      ${field({ name: "wanted", label: t("session.wanted"), hint: t("session.password.hint", { n: SHORTEST }), type: "password", required: true, minlength: SHORTEST, autocomplete: "new-password", error: wrong("wanted") })}
      ${field({ name: "again", label: t("session.again"), type: "password", required: true, autocomplete: "new-password", error: this.differ ? t("session.differ") : undefined })}
      <footer><button class="button primary" aria-busy=${!!this.busy}><span>${t("session.change-password")}</span></button></footer>
    </form>`;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const { current, wanted, again } = valuesOf(form);
    this.differ = wanted !== again;
    if (this.differ || this.busy) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    try {
      await changePassword(current, wanted);
      form.reset();
      tell(t("session.changed"));
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }
}
customElements.define("session-account", AccountPage);
