import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element } from "../../ui/Element.js";
import { icon } from "../../ui/icons.js";
import { dismiss } from "../../ui/notices.js";
import { number } from "../../ui/problem.js";
import { t } from "../../i18n.js";

/** What happened just now, read aloud as it appears. */
class Notices extends Element {
  slice({ notices }) {
    return notices;
  }

  view(notices) {
    return html`<div class="notices" role="log" aria-live="polite" aria-label=${t("shell.notices")}>
      ${repeat(notices, ({ id }) => id, (notice) => this.#notice(notice))}
    </div>`;
  }

  #notice({ id, kind, text, requestId }) {
    return html`<div class="notice ${kind}">
      ${icon(kind === "ok" ? "check" : "alert", 18)}
      <p>${text}${number(requestId, text)}</p>
      <button type="button" class="button quiet small" aria-label=${t("act.dismiss")} @click=${() => dismiss(id)}>${icon("cross", 16)}</button>
    </div>`;
  }
}
customElements.define("console-notices", Notices);
