import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t } from "../i18n.js";
import { act } from "./act.js";
import { problemBox } from "./problem.js";

/**
 * A listing as a table that turns into cards on a telephone; the roles keep it a table there too.
 * A column is {name, head, cell(item), kind}; the first one names its row.
 */
export function table({ caption, columns, list, key, again, further, nothingYet }) {
  if (list.problem && list.items === null) {
    return problemBox(list.problem, again);
  }
  if (list.items === null) {
    return waiting();
  }
  return html`${list.problem ? problemBox(list.problem, again) : nothing}
    ${list.items.length ? full(caption, columns, list, key) : nothingYet}
    ${list.next ? html`<p class="further">${act(t("list.more"), further)}</p>` : nothing}`;
}

const full = (caption, columns, list, key) => html`<table role="table" class="listing" aria-busy=${list.busy}>
  <caption class="vh">${caption}</caption>
  <thead role="rowgroup"><tr role="row">${columns.map(({ name, head }) => html`<th role="columnheader" scope="col" class="c-${name}">${head}</th>`)}</tr></thead>
  <tbody role="rowgroup">${repeat(list.items, key, (item) => html`<tr role="row">${columns.map((column, i) => cell(column, i, item))}</tr>`)}</tbody>
</table>`;

const cell = ({ name, head, cell }, i, item) =>
  i === 0
    ? html`<th role="rowheader" scope="row" class="c-${name}">${cell(item)}</th>`
    : html`<td role="cell" class="c-${name}" data-head=${head}>${cell(item)}</td>`;

export const waiting = () => html`<div class="loading" aria-busy="true"><p class="vh">${t("list.loading")}</p><i></i><i></i><i></i></div>`;

/** What to do where there is nothing yet. */
export const empty = (title, text, acts = nothing) => html`<div class="empty"><p class="title">${title}</p><p>${text}</p>${acts}</div>`;
