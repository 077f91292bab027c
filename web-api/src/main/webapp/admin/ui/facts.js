import { html, nothing } from "lit";
import { knows, t } from "../i18n.js";
import { full } from "../time.js";

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What was seen when something was decided, for whoever asks later. */
export function facts(found) {
  const pairs = Object.entries(found ?? {});
  return pairs.length
    ? html`<details class="seen"><summary>${t("facts")}</summary><dl class="facts">${pairs.map(([name, value]) => html`<div><dt>${nameOf(name)}</dt><dd>${valueOf(value)}</dd></div>`)}</dl></details>`
    : nothing;
}

const nameOf = (name) => (knows(`fact.${name}`) ? t(`fact.${name}`) : name);
const valueOf = (value) => (typeof value === "string" && INSTANT.test(value) ? html`<time datetime=${value}>${full(value)}</time>` : String(value));
