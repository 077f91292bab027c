import { Element } from "./Element.js";
import { onResume } from "../live.js";

/** A whole page: it knows its part of the address, fetches when it appears and again when something may have been missed. */
export class Page extends Element {
  static properties = { params: { attribute: false }, query: { attribute: false } };
  #stop;

  constructor() {
    super();
    this.params = {};
    this.query = {};
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stop = onResume(() => this.fetch());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  willUpdate(changed) {
    if (changed.has("params") || changed.has("query")) {
      this.fetch();
    }
  }

  fetch() {}
}
