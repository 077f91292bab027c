import { html, nothing } from "lit";
import { Element } from "../../ui/Element.js";
import { icon } from "../../ui/icons.js";
import { problemBox } from "../../ui/problem.js";
import { t } from "../../i18n.js";
import { may } from "../../session/entity/session.js";
import { whoAmI } from "../../session/control/session.js";
import { link } from "../../router.js";
import { NAVIGATION, pageAt, setupToken } from "../entity/pages.js";
import { partsDown } from "../../health/entity/health.js";
import { skipTo } from "../control/focus.js";
import "./TopBar.js";
import "./Stage.js";
import "./Notices.js";
import "../../session/boundary/SignIn.js";
import "../../session/boundary/Setup.js";

const BRAND = html`<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true"><path d="M6 23V12m7 11v-7m7 7V7m7 16v-4"/></svg>`;

/** The frame around every page. Who is not signed in sees the sign-in first, and afterwards the page that was asked for. */
class Shell extends Element {
  slice({ session, route, health }) {
    return { session, path: route.path, down: partsDown(health) };
  }

  view({ session, path, down }) {
    const token = setupToken(path);
    return html`<a class="skip" href="#main" @click=${skipTo}>${t("shell.skip")}</a>
      ${session.user && !token ? this.#inside(session, path, down) : this.#outside(session, token)}
      <console-notices></console-notices>`;
  }

  #outside(session, token) {
    return html`<main id="main" class="outside" tabindex="-1">
      <p class="brand">${BRAND}<span>Centralita</span></p>
      ${session.problem ? problemBox(session.problem, whoAmI) : token ? html`<session-setup .token=${token}></session-setup>` : html`<session-sign-in></session-sign-in>`}
    </main>`;
  }

  #inside(session, path, down) {
    const here = pageAt(path)?.nav;
    return html`<nav class="rail" aria-label=${t("shell.navigation")}>
        <p class="brand">${BRAND}<span>Centralita</span></p>
        <ul>${NAVIGATION.filter(({ role }) => may(session, role)).map((entry) => this.#entry(entry, here, down))}</ul>
      </nav>
      <console-top-bar></console-top-bar>
      <console-stage></console-stage>`;
  }

  #entry({ nav, symbol }, here, down) {
    return html`<li><a href=${link(`/${nav}`)} aria-current=${nav === here ? "page" : nothing} title=${t(`nav.${nav}`)}>
      ${icon(symbol)}<span>${t(`nav.${nav}`)}</span>
      ${nav === "health" && down ? html`<b class="count bad">${down}<span class="vh"> ${t("health.down", { n: down })}</span></b>` : nothing}
    </a></li>`;
  }
}
customElements.define("console-shell", Shell);
