import { html, nothing } from "lit";
import { t } from "../i18n.js";
import { icon } from "./icons.js";

/** What went wrong, in the hub's words where it had any. */
export const asText = (problem) => problem.detail ?? problem.title ?? t(problem.status ? "problem.unexpected" : "problem.unreachable");

/** The request's number to report, unless the text tells it. */
export const number = (requestId, text) =>
  requestId && !text.includes(requestId) ? html` <small>${t("problem.number", { id: requestId })}</small>` : nothing;

/** The same as a box with the number to report and, where trying again may help, a button for it. */
export const problemBox = (problem, again) => html`<div class="banner bad" role="alert">
  ${icon("alert", 18)}
  <p>${asText(problem)}${number(problem.requestId, asText(problem))}</p>
  ${again ? html`<button type="button" class="button small" @click=${again}>${icon("again", 16)}<span>${t("act.again")}</span></button>` : nothing}
</div>`;
