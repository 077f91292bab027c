import { html, nothing } from "lit";
import { icon } from "./icons.js";

/** A state in a word; `kind` is ok, warn, bad, info or calm. */
export const badge = (kind, words, symbol) => html`<span class="badge ${kind}">${symbol ? icon(symbol, 14) : nothing}${words}</span>`;
