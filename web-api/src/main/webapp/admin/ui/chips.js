import { html, nothing } from "lit";
import { number } from "../i18n.js";

/** A row of choices of which one holds: [key, words, count?]. */
export const chips = (label, choices, chosen, choose) => html`<div class="chips" role="group" aria-label=${label}>
  ${choices.map(([key, words, count]) => html`<button type="button" aria-pressed=${key === chosen} @click=${() => choose(key)}>${words}${
    count === undefined ? nothing : html` <b>${number(count)}</b>`}</button>`)}
</div>`;
