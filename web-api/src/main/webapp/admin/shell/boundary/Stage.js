import { html } from "lit";
import { Element } from "../../ui/Element.js";
import { empty } from "../../ui/table.js";
import { problemBox } from "../../ui/problem.js";
import { t } from "../../i18n.js";
import { link } from "../../router.js";
import { may } from "../../session/entity/session.js";
import { pageAt } from "../entity/pages.js";
import { headed } from "../control/heading.js";
import { toTitle } from "../control/focus.js";

/** Where the pages appear, one at a time; each is loaded when it is first asked for. */
class Stage extends Element {
  static properties = { content: { state: true } };
  #path;

  slice({ route, session }) {
    return { route, session };
  }

  view({ route: { path, query }, session }) {
    if (path !== this.#path) {
      const first = this.#path === undefined;
      this.#path = path;
      this.#turnTo(session.user.mustChangePassword ? pageAt("/account") : pageAt(path), session, query, first);
    } else if (this.content instanceof HTMLElement) {
      this.content.query = query;
    }
    return html`<main id="main" tabindex="-1">${this.content}</main>`;
  }

  async #turnTo(page, session, query, first) {
    const path = this.#path;
    const content = page && may(session, page.role) ? await drawn(page, query) : notHere(page);
    if (path !== this.#path) {
      return;
    }
    this.content = content;
    await this.updateComplete;
    await content.updateComplete;
    if (!first) {
      scrollTo(0, 0);
      toTitle();
    }
  }
}
customElements.define("console-stage", Stage);

async function drawn({ module, tag, params }, query) {
  try {
    await import(module);
    return Object.assign(document.createElement(tag), { params, query });
  } catch {
    return problemBox({ code: "unreachable" }, () => location.reload());
  }
}

function notHere(page) {
  const why = page ? "forbidden" : "unknown";
  headed(t(`stage.${why}`));
  return empty(t(`stage.${why}`), t(`stage.${why}.text`), html`<a class="button" href=${link("/jobs")}>${t("nav.jobs")}</a>`);
}
