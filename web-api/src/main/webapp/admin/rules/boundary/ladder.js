import { html, nothing } from "lit";
import { act } from "../../ui/act.js";
import { field } from "../../ui/field.js";
import { lengthField } from "../../ui/length.js";
import { t } from "../../i18n.js";
import { listOf, moved, newAct, step, tells, usual, without } from "../entity/draft.js";

/** What is done, step by step: a reminder first, the closing later, as long as the customer stays silent. */
export function ladder(pen, desk) {
  const { draft, put, wrong } = pen;
  const kinds = desk?.acts ?? [];
  return html`<section class="card"><h2>${t("rule.ladder")}</h2>
    ${wrong("ladder") ? html`<p class="error steps">${wrong("ladder")}</p>` : nothing}
    <ol class="steps">${draft.ladder.map((one, i) => html`<li>${stepOf(pen, desk, kinds, one, i)}</li>`)}</ol>
    <p class="adding">${act(t("rule.step.add"), () => put("ladder", [...draft.ladder, step([newAct(usual(kinds))], "PT2H")]), { symbol: "plus" })}</p>
  </section>`;
}

function stepOf({ draft, put, wrong }, desk, kinds, { after, acts }, i) {
  const here = `ladder[${i}]`;
  const pen = { put, wrong };
  return html`<div class="step" role="group" aria-label=${t("rule.step", { n: i + 1 })}>
    <header><b>${t("rule.step", { n: i + 1 })}</b><span class="room"></span>
      ${i > 0 ? act(t("rule.up"), () => put("ladder", moved(draft.ladder, i, -1)), { about: t("rule.step.up", { n: i + 1 }) }) : nothing}
      ${draft.ladder.length > 1 ? act(t("rule.remove"), () => put("ladder", without(draft.ladder, i)), { symbol: "bin", about: t("rule.step.remove", { n: i + 1 }) }) : nothing}</header>
    ${i === 0 ? html`<p class="text">${t("rule.step.first")}</p>` : lengthField({ name: `${here}.after`, label: t("rule.step.after"), hint: t("rule.step.after.hint"), value: after, error: wrong(`${here}.after`), changed: (iso) => put(`${here}.after`, iso ?? "PT0S") })}
    ${acts.map((one, n) => actOf(pen, desk, kinds, here, acts, one, n))}
    <p>${act(t("rule.act.add"), () => put(`${here}.acts`, [...acts, newAct(usual(kinds))]), { symbol: "plus" })}</p>
  </div>`;
}

function actOf(pen, desk, kinds, step, acts, one, n) {
  const { put, wrong } = pen;
  const here = `${step}.acts[${n}]`;
  return html`<div class="act">
    ${field({ name: `${here}.kind`, label: t("rule.act"), value: one.kind, choices: kinds.map((kind) => [kind, t(`rule.act.${kind}`)]), error: wrong(`${here}.kind`) ?? wrong(here), changed: ({ target }) => put(here, newAct(target.value)) })}
    <div>${about(pen, desk, here, one)}</div>
    ${acts.length > 1 ? act(t("rule.remove"), () => put(`${step}.acts`, without(acts, n)), { symbol: "bin", about: t("rule.act.remove", { act: t(`rule.act.${one.kind}`) }) }) : nothing}
  </div>`;
}

/** What an act of this kind needs to be told. */
function about({ put, wrong }, desk, here, one) {
  const text = (name, label, more) => field({ name: `${here}.${name}`, label, value: one[name] ?? "", error: wrong(`${here}.${name}`), changed: ({ target }) => put(`${here}.${name}`, target.value), ...more });
  const labels = (name, label) => text(name, label, { value: one[name].join(", "), suggestions: "desk-labels", hint: t("rule.labels.hint"), changed: ({ target }) => put(`${here}.${name}`, listOf(target.value)) });
  const from = (name, label, entries = []) =>
    text(name, label, { choices: [["", t("rule.act.nobody")], ...entries.map(({ id, name }) => [id, name])], changed: ({ target }) => put(`${here}.${name}`, target.value || null) });
  switch (one.kind) {
    case "remind":
    case "note":
      return text("text", t("rule.act.text"), { type: "textarea", prose: true, required: true });
    case "label":
      return html`${labels("add", t("rule.act.add-labels"))}${labels("remove", t("rule.act.remove-labels"))}`;
    case "assign":
      return from("agent", t("rule.act.agent"), desk?.directory?.agents);
    case "assign-team":
      return from("team", t("rule.act.team"), desk?.directory?.teams);
    case "resolve":
      return tells(desk, "comment") || one.text ? text("text", t("rule.act.comment"), { prose: true, hint: t("rule.act.comment.hint"), changed: ({ target }) => put(`${here}.text`, target.value || null) }) : nothing;
    case "snooze":
      return snooze({ put, wrong }, here, one);
    default:
      return nothing;
  }
}

const OPENING = "next-opening";

const snooze = ({ put, wrong }, here, { for: length }) => html`${field({
    name: `${here}.until`,
    label: t("rule.snooze"),
    value: length === OPENING ? OPENING : "length",
    choices: [["length", t("rule.snooze.for")], [OPENING, t("rule.snooze.opening")]],
    changed: ({ target }) => put(`${here}.for`, target.value === OPENING ? OPENING : "PT12H"),
  })}${length === OPENING ? nothing : lengthField({ name: `${here}.for`, label: t("rule.snooze.for"), value: length, error: wrong(`${here}.for`), changed: (iso) => put(`${here}.for`, iso ?? "") })}`;
