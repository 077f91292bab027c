import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";

/** Boxes of which any number may be ticked; `choices` are pairs of value and words. */
export const checks = ({ name, label, hint, choices, chosen, error, changed }) => html`<fieldset class="field checks ${error ? "wrong" : ""}"
    aria-describedby=${hint || error ? `${name}-said` : nothing}>
  <legend>${label}</legend>
  <div>${choices.map(([value, words]) => html`<label><input type="checkbox" value=${value} .checked=${live(chosen.includes(value))}
    aria-invalid=${error ? "true" : nothing} @change=${() => changed(value)}>${words}</label>`)}</div>
  ${hint || error ? html`<p class=${error ? "error" : "hint"} id="${name}-said">${error ?? hint}</p>` : nothing}
</fieldset>`;
