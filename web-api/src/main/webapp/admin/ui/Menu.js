import { html, nothing } from "lit";
import { Element } from "./Element.js";
import { icon } from "./icons.js";
import { busyWhile } from "./act.js";

/** A button that opens a list of acts; arrows move, Escape closes. An act is [words, work, symbol, kind]. */
class Menu extends Element {
  static properties = { label: {}, acts: { attribute: false }, face: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    this.acts = [];
    this.open = false;
    this.closeOutside = ({ target }) => this.contains(target) || (this.open = false);
  }

  slice({ language }) {
    return language;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("pointerdown", this.closeOutside);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("pointerdown", this.closeOutside);
  }

  view() {
    return html`<button type="button" class=${this.face ? "face" : "button quiet small"} aria-haspopup="menu" aria-expanded=${this.open}
        aria-label=${this.label} title=${this.label} @click=${this.#toggle} @keydown=${this.#keyOnButton}>${this.face ?? icon("more")}</button>
      ${this.open ? html`<ul role="menu" aria-label=${this.label} @keydown=${this.#key}>${this.acts.map((one) => this.#item(one))}</ul>` : nothing}`;
  }

  #item([words, work, symbol, kind = ""]) {
    return html`<li role="none"><button type="button" role="menuitem" class=${kind} tabindex="-1" @click=${() => this.#choose(work)}>
      ${symbol ? icon(symbol, 17) : nothing}<span>${words}</span></button></li>`;
  }

  get #items() {
    return [...this.querySelectorAll("[role=menuitem]")];
  }

  async #toggle() {
    this.open = !this.open;
    await this.updateComplete;
    this.#items[0]?.focus();
  }

  #keyOnButton(event) {
    if (event.key === "ArrowDown" && !this.open) {
      event.preventDefault();
      this.#toggle();
    }
  }

  #key(event) {
    const items = this.#items;
    const here = items.indexOf(document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length).focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      this.#close();
    }
  }

  #close() {
    this.open = false;
    this.querySelector("button").focus();
  }

  #choose(work) {
    this.#close();
    busyWhile(this.querySelector("button"), work);
  }
}
customElements.define("ui-menu", Menu);
