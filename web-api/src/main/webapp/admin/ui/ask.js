import { html, nothing, render } from "lit";
import { t } from "../i18n.js";
import { field, valuesOf } from "./field.js";
import { problemBox } from "./problem.js";

let count = 0;

/**
 * Asks before something is done: a title, what will happen, perhaps some fields, and the act itself. The dialog stays
 * open until the act succeeded, and shows what the hub found wrong. Resolves to the act's result, or to undefined.
 */
export function ask({ title, text, fields = [], action, danger, work }) {
  const dialog = document.createElement("dialog");
  const opener = document.activeElement;
  const id = `ask-${++count}`;
  let result;
  let problem;
  let busy = false;

  const draw = () =>
    render(
      html`<form method="dialog" @submit=${submit} novalidate>
        <h2 id=${id}>${title}</h2>
        ${text ? html`<p class="text">${text}</p>` : nothing}
        ${problem ? problemBox(problem) : nothing}
        ${fields.map((one) => field({ ...one, error: problem?.of?.(one.name) }))}
        <footer>
          <button type="button" class="button" @click=${() => dialog.close()}>${t("act.cancel")}</button>
          <button type="submit" class="button ${danger ? "danger" : "primary"}" aria-busy=${busy}><span>${action}</span></button>
        </footer>
      </form>`,
      dialog,
    );

  async function submit(event) {
    event.preventDefault();
    if (busy || !event.target.reportValidity()) {
      return;
    }
    busy = true;
    problem = undefined;
    draw();
    try {
      result = (await work(valuesOf(event.target))) ?? true;
      dialog.close();
    } catch (refusal) {
      problem = refusal;
    }
    busy = false;
    draw();
  }

  return new Promise((resolve) => {
    dialog.setAttribute("aria-labelledby", id);
    dialog.addEventListener("close", () => {
      dialog.remove();
      opener?.focus();
      resolve(result);
    });
    draw();
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Shows something until it is closed. */
export function show({ title, content }) {
  const dialog = document.createElement("dialog");
  const opener = document.activeElement;
  const id = `ask-${++count}`;
  dialog.setAttribute("aria-labelledby", id);
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener?.focus();
  });
  render(
    html`<form method="dialog">
      <h2 id=${id}>${title}</h2>
      ${content}
      <footer><button class="button primary">${t("act.done")}</button></footer>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
}
