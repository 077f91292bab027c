import { html } from "lit";
import { knows, t } from "../i18n.js";
import { dayAndTime, duration, full, isDuration } from "../time.js";

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What was seen when something was decided, for whoever asks later. */
export const facts = (found) => html`<dl class="facts">${Object.entries(found ?? {}).map(([name, value]) => html`<div><dt>${nameOf(name)}</dt><dd>${valueOf(value)}</dd></div>`)}</dl>`;

/** A sentence that opens to the facts behind it. */
export const sentence = (words, found) =>
  found && Object.keys(found).length ? html`<details class="seen"><summary title=${t("facts")}>${words}</summary>${facts(found)}</details>` : words;

const nameOf = (name) => (knows(`fact.${name}`) ? t(`fact.${name}`) : name);
function valueOf(value) {
  if (INSTANT.test(value)) {
    return html`<time datetime=${value} title=${full(value)}>${dayAndTime(value)}</time>`;
  }
  return isDuration(value) ? duration(value) : String(value);
}
