import { html, nothing } from "lit";
import { complain } from "./notices.js";
import { icon } from "./icons.js";

/** Marks a button as busy until the work is done, and tells what went wrong if it was not. */
export async function busyWhile(button, work) {
  if (button.ariaBusy === "true") {
    return;
  }
  button.ariaBusy = "true";
  try {
    await work();
  } catch (problem) {
    complain(problem);
  } finally {
    button.ariaBusy = "false";
  }
}

/** A button for something that takes a while. Where words and icon are short of room, `about` says it in full. */
export const act = (label, work, { kind = "", symbol, about, small = true } = {}) => html`<button type="button"
  class="button ${kind} ${small ? "small" : ""}" aria-label=${about ?? nothing} title=${about ?? nothing}
  @click=${({ currentTarget }) => busyWhile(currentTarget, work)}>${symbol ? icon(symbol, 17) : nothing}<span>${label}</span></button>`;
