import { html } from "lit";
import { icon } from "./icons.js";

const PATIENCE = 250;
let timer;

/** A search that asks once the typing pauses, unless its page has been left by then. */
export const searchbox = (label, value, search) => html`<div class="searchbox" role="search">
  ${icon("search", 17)}
  <input type="search" aria-label=${label} placeholder=${label} .value=${value ?? ""} autocomplete="off" spellcheck="false"
    @input=${({ target }) => {
      clearTimeout(timer);
      timer = setTimeout(() => target.isConnected && search(target.value.trim()), PATIENCE);
    }}>
</div>`;
