import { html, nothing } from "lit";
import { list, t } from "../../i18n.js";
import { duration, weekdayName } from "../../time.js";
import { link } from "../../router.js";
import { DAYS } from "../entity/draft.js";

/** Everything a rule asks and heeds, beside its steps; `directory` has the names behind the desk's numbers. */
export const about = (rule, directory = {}) => html`<dl class="facts">
  ${rule.name ? fact("rule.name", rule.name) : nothing}
  ${rule.desk ? fact("rule.desk", rule.desk) : nothing}
  ${rule.job ? fact("rule.job", html`<a href=${link(`/jobs/${encodeURIComponent(rule.job)}`)}>${rule.job}</a>`) : nothing}
  ${fact("rule.version", rule.version)}
  ${which(rule.scope, directory)}
  ${holds(rule.when)}
  ${heeds(rule.guards)}
</dl>`;

const fact = (key, value) => html`<div><dt>${t(key)}</dt><dd>${value}</dd></div>`;
const some = (key, values) => (values?.length ? fact(key, list(values)) : nothing);
const named = (ids = [], entries = []) => ids.map((id) => entries.find((entry) => entry.id === id)?.name ?? id);

const which = ({ statuses, inboxes, teams, assignee, labels, priorities }, directory) => html`
  ${some("rule.statuses", statuses.map((one) => t(`rule.status.${one}`)))}
  ${some("rule.priorities", priorities.map((one) => t(`rule.priority.${one}`)))}
  ${some("rule.inboxes", named(inboxes, directory.inboxes))}
  ${some("rule.teams", named(teams, directory.teams))}
  ${assignee.who === "anybody" ? nothing : fact("rule.assignee", list([assignee.who === "these" ? [] : t(`rule.assignee.${assignee.who}`), named(assignee.agents, directory.agents), assignee.roles ?? []].flat()))}
  ${["any", "all", "none"].map((one) => some(`rule.labels.${one}`, labels[one]))}`;

const holds = ({ answeredBy, lookBack, beforeReplyWindowEnds, hours }) => html`
  ${fact("rule.answered-by", t(`rule.answered-by.${answeredBy}`))}
  ${fact("rule.look-back", duration(lookBack))}
  ${beforeReplyWindowEnds ? fact("rule.before-window", duration(beforeReplyWindowEnds)) : nothing}
  ${fact("rule.hours", t(`rule.hours.${hours?.when ?? "any"}`))}
  ${hours?.calendar && hours.when !== "any" ? opening(hours.calendar) : nothing}`;

const opening = ({ zone, week, holidays }) => html`
  ${fact("rule.zone", zone)}
  ${week.map(({ days, from, to }) => fact("rule.days", html`${list(DAYS.flatMap((day, n) => (days.includes(day) ? [weekdayName(n + 1)] : [])))} ${from}–${to}`))}
  ${some("rule.holidays", holidays)}`;

const heeds = ({ share, quietHours, evenIfWaiting, respectSnooze }) => html`
  ${fact("rule.share", `${share} %`)}
  ${quietHours ? fact("rule.quiet-hours", `${quietHours.from}–${quietHours.to} (${quietHours.zone})`) : nothing}
  ${fact("rule.even-if-waiting", t(evenIfWaiting ? "yes" : "no"))}
  ${fact("rule.respect-snooze", t(respectSnooze ? "yes" : "no"))}`;
