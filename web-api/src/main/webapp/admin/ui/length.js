import { html, nothing } from "lit";
import { t } from "../i18n.js";
import { isoOf, partsOf, UNITS } from "./duration.js";

/** A length of time as a number and its unit; `changed` gets it as ISO 8601, or null where it is left empty. */
export function lengthField({ name, label, hint, value, error, required, changed }) {
  const { count, unit } = partsOf(value);
  const said = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ") || nothing;
  const tell = ({ currentTarget }) => {
    const [input, select] = currentTarget.closest(".length").querySelectorAll("input, select");
    changed(isoOf(input.value, select.value));
  };
  return html`<div class="field ${error ? "wrong" : ""}">
    <label for=${name}>${label}</label>
    <div class="length">
      <input id=${name} name=${name} type="number" min="0" step="1" .value=${String(count)} ?required=${required}
        aria-describedby=${said} aria-invalid=${error ? "true" : nothing} @change=${tell}>
      <select aria-label=${t("length.unit", { of: label })} @change=${tell}>
        ${UNITS.map((one) => html`<option value=${one} ?selected=${one === unit}>${t(`length.${one}`)}</option>`)}</select>
    </div>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing}
  </div>`;
}
