import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";

/** A labelled input with its hint and what is wrong with it; `choices` are pairs of value and words. */
export function field(about) {
  return about.type === "check" ? check(about) : labelled(about);
}

function labelled(about) {
  const { name, label, hint, error, wide } = about;
  const said = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return html`<div class="field ${error ? "wrong" : ""} ${wide ? "wide" : ""}">
    <label for=${name}>${label}</label>
    ${input(about, said || nothing)}
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing}
  </div>`;
}

function input(about, said) {
  const { name, type = "text", value = "", choices, required, error, changed = () => {} } = about;
  const invalid = error ? "true" : nothing;
  if (choices) {
    return html`<select id=${name} name=${name} aria-describedby=${said} aria-invalid=${invalid} @change=${changed}>
      ${choices.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}
    </select>`;
  }
  if (type === "textarea") {
    return html`<textarea id=${name} name=${name} class=${about.prose ? "prose" : nothing} rows=${about.rows ?? 3} spellcheck=${!!about.prose} aria-describedby=${said}
      aria-invalid=${invalid} ?required=${required} .value=${value} @input=${changed}></textarea>`;
  }
  return html`<input id=${name} name=${name} type=${type} aria-describedby=${said} aria-invalid=${invalid}
    autocomplete=${about.autocomplete ?? "off"} autocapitalize="none" spellcheck="false" list=${about.suggestions ?? nothing}
    min=${about.min ?? nothing} max=${about.max ?? nothing} maxlength=${about.maxlength ?? nothing} minlength=${about.minlength ?? nothing}
    ?required=${required} ?autofocus=${about.autofocus} .value=${value} @input=${changed}>`;
}

const check = ({ name, label, hint, value, changed = () => {} }) => html`<div class="field check">
  <input id=${name} name=${name} type="checkbox" aria-describedby=${hint ? `${name}-hint` : nothing} .checked=${live(!!value)} @change=${changed}>
  <label for=${name}>${label}</label>
  ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
</div>`;

/** What a form holds: every named input by its name, a box as whether it is checked. */
export function valuesOf(form) {
  const values = {};
  for (const input of form.elements) {
    if (input.name) {
      values[input.name] = input.type === "checkbox" ? input.checked : input.value;
    }
  }
  return values;
}
