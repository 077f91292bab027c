import { html, nothing } from "lit";
import { checks } from "../../ui/checks.js";
import { field } from "../../ui/field.js";
import { t } from "../../i18n.js";
import { listOf, PRIORITIES, STATUSES, tells, toggled } from "../entity/draft.js";

const WHO = ["anybody", "nobody", "somebody", "these"];

/** Which conversations a rule is about. */
export function scope(pen, desk) {
  const { draft, put, wrong } = pen;
  const { assignee, labels: marks, priorities } = draft.scope;
  const statuses = STATUSES.filter((one) => desk?.statuses.includes(one) || draft.scope.statuses.includes(one));
  return html`<section class="card"><h2>${t("rule.which")}</h2><div class="fields">
    ${words(pen, "statuses", statuses, "rule.status")}
    ${tells(desk, "priority") || priorities.length ? words(pen, "priorities", PRIORITIES, "rule.priority", t("rule.priorities.hint")) : nothing}
    ${named(pen, "inboxes", desk?.directory?.inboxes)}
    ${named(pen, "teams", desk?.directory?.teams)}
    ${field({ name: "scope.assignee.who", label: t("rule.assignee"), value: assignee.who, choices: WHO.filter((one) => one !== "nobody" || one === assignee.who || tells(desk, "unassigned")).map((one) => [one, t(`rule.assignee.${one}`)]), error: wrong("scope.assignee"), changed: ({ target }) => put("scope.assignee", { who: target.value, agents: [], roles: [] }) })}
    ${assignee.who === "these" ? html`${named(pen, "assignee.agents", desk?.directory?.agents)}${roles(pen, assignee.roles)}` : nothing}
    ${["any", "all", "none"].filter((one) => tells(desk, "labels") || marks[one].length).map((one) => labels(pen, one))}
    <datalist id="desk-labels">${(desk?.directory?.labels ?? []).map(({ name }) => html`<option value=${name}></option>`)}</datalist>
  </div></section>`;
}

function words({ draft, put, wrong }, name, all, key, hint) {
  const path = `scope.${name}`;
  const chosen = draft.scope[name];
  return checks({ name: path, label: t(`rule.${name}`), hint, choices: all.map((one) => [one, t(`${key}.${one}`)]), chosen, error: wrong(path), changed: (value) => put(path, toggled(all, chosen, value)) });
}

/** What the desk has numbers for; nothing ticked means all of them. */
function named({ draft, put, wrong }, name, entries = []) {
  const path = `scope.${name}`;
  const chosen = name.split(".").reduce((at, part) => at[part], draft.scope);
  const gone = chosen.filter((id) => !entries.some((entry) => entry.id === id)).map((id) => ({ id, name: t("rule.gone", { id }) }));
  const all = [...entries, ...gone];
  return all.length
    ? checks({ name: path, label: t(`rule.${name}`), hint: t("rule.none-is-all"), choices: all.map(({ id, name }) => [id, name]), chosen, error: wrong(path), changed: (value) => put(path, toggled(all.map(({ id }) => id), chosen, value)) })
    : nothing;
}

const roles = ({ put, wrong }, chosen) =>
  field({ name: "scope.assignee.roles", label: t("rule.roles"), hint: t("rule.roles.hint"), value: chosen.join(", "), error: wrong("scope.assignee.roles"), changed: ({ target }) => put("scope.assignee.roles", listOf(target.value)) });

function labels({ draft, put, wrong }, which) {
  const path = `scope.labels.${which}`;
  return field({ name: path, label: t(`rule.labels.${which}`), hint: t("rule.labels.hint"), suggestions: "desk-labels", value: draft.scope.labels[which].join(", "), error: wrong(path), changed: ({ target }) => put(path, listOf(target.value)) });
}
