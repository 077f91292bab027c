import { LitElement } from "lit";
import { current, onChange } from "../store.js";

/**
 * An element that shows a slice of the console's state: `slice` picks it, `view` draws it.
 * It draws into the page itself, so that one style sheet, plain ids and labels reach everything.
 */
export class Element extends LitElement {
  #stop;
  #seen;
  #language;

  createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stop = onChange((state) => this.#changed(state));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  #changed(state) {
    if (!same(this.slice(state), this.#seen) || state.language !== this.#language) {
      this.requestUpdate();
    }
  }

  /** What of the state this element shows: one slice, or an object of several. */
  slice(state) {
    return state;
  }

  view() {}

  render() {
    const state = current();
    this.#seen = this.slice(state);
    this.#language = state.language;
    return this.view(this.#seen);
  }
}

const isPlain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const same = (a, b) =>
  a === b || (isPlain(a) && isPlain(b) && Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => a[key] === b[key]));
