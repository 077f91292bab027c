import { html } from "lit";
import { t } from "../i18n.js";
import { act } from "./act.js";
import { tell } from "./notices.js";

/** A text to take along: shown in full, copied by a button. */
export const copyable = (label, text) => html`<div class="copyable">
  <label class="vh" for="copyable">${label}</label>
  <input id="copyable" readonly .value=${text} @focus=${({ target }) => target.select()}>
  ${act(t("act.copy"), () => take(text), { symbol: "copy" })}
</div>`;

async function take(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
  } else {
    document.querySelector("#copyable").select();
    document.execCommand("copy"); // the clipboard interface exists only behind https
  }
  tell(t("copied"));
}
