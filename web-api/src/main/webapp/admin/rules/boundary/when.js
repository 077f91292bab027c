import { html, nothing } from "lit";
import { act } from "../../ui/act.js";
import { checks } from "../../ui/checks.js";
import { field } from "../../ui/field.js";
import { lengthField } from "../../ui/length.js";
import { t } from "../../i18n.js";
import { hereZone, weekdayName } from "../../time.js";
import { calendar, DAYS, listOf, tells, toggled, without } from "../entity/draft.js";

/** When a rule holds: who has been silent how long, who waits, how old, at which hours. */
export function when(pen, desk) {
  const { draft } = pen;
  const { silence, hours } = draft.when;
  return html`<section class="card"><h2>${t("rule.when")}</h2><div class="fields">
      ${choice(pen, "when.silence.of", t("rule.silence.of"), ["none", "customer", "agent", "anybody"].filter((one) => one !== "customer" || one === silence?.of || tells(desk, "each-speaker")), silence?.of ?? "none", "rule.silence", (of) =>
        pen.put("when.silence", of === "none" ? null : { of, atLeast: silence?.atLeast ?? "PT12H" }))}
      ${silence ? length(pen, "when.silence.atLeast", t("rule.silence.at-least"), silence.atLeast) : nothing}
      ${choice(pen, "when.waiting", t("rule.waiting"), ["answered", "waiting", "either"], draft.when.waiting, "rule.waiting")}
      ${choice(pen, "when.answeredBy", t("rule.answered-by"), ["person", "anybody"], draft.when.answeredBy, "rule.answered-by")}
      ${length(pen, "when.olderThan", t("rule.older-than"), draft.when.olderThan, t("rule.optional"))}
      ${length(pen, "when.lookBack", t("rule.look-back"), draft.when.lookBack, t("rule.look-back.hint"))}
      ${tells(desk, "reply-window") || draft.when.beforeReplyWindowEnds ? length(pen, "when.beforeReplyWindowEnds", t("rule.before-window"), draft.when.beforeReplyWindowEnds, t("rule.before-window.hint")) : nothing}
      ${choice(pen, "when.hours.when", t("rule.hours"), ["any", "inside", "outside"], hours?.when ?? "any", "rule.hours", (value) =>
        pen.put("when.hours", { when: value, calendar: hours?.calendar ?? calendar(hereZone()) }))}
    </div>
    ${hours && hours.when !== "any" ? hoursOf(pen, hours.calendar) : nothing}
  </section>`;
}

const choice = ({ put, wrong }, path, label, values, value, key, changed = (chosen) => put(path, chosen)) =>
  field({ name: path, label, value, choices: values.map((one) => [one, t(`${key}.${one}`)]), error: wrong(path), changed: ({ target }) => changed(target.value) });

const length = ({ put, wrong }, path, label, value, hint) => lengthField({ name: path, label, hint, value, error: wrong(path), changed: (iso) => put(path, iso) });

function hoursOf(pen, { zone, week, holidays }) {
  const { put, wrong } = pen;
  const path = "when.hours.calendar";
  return html`<div class="fields">
      ${field({ name: `${path}.zone`, label: t("rule.zone"), value: zone, error: wrong(`${path}.zone`), changed: ({ target }) => put(`${path}.zone`, target.value) })}
      ${field({ name: `${path}.holidays`, label: t("rule.holidays"), hint: t("rule.holidays.hint"), value: holidays.join(", "), error: wrong(`${path}.holidays`), changed: ({ target }) => put(`${path}.holidays`, listOf(target.value)) })}
    </div>
    ${week.map((span, i) => weekSpan(pen, `${path}.week`, week, span, i))}
    <p class="adding">${act(t("rule.hours.add"), () => put(`${path}.week`, [...week, { days: [], from: "09:00", to: "13:00" }]), { symbol: "plus" })}</p>`;
}

function weekSpan({ put, wrong }, path, week, { days, from, to }, i) {
  const here = `${path}[${i}]`;
  const time = (name, label, value) => field({ name: `${here}.${name}`, label, type: "time", value, error: wrong(`${here}.${name}`), changed: ({ target }) => put(`${here}.${name}`, target.value) });
  return html`<div class="fields span" role="group" aria-label=${t("rule.hours.span", { n: i + 1 })}>
    ${checks({ name: `${here}.days`, label: t("rule.days"), choices: DAYS.map((day, n) => [day, weekdayName(n + 1)]), chosen: days, error: wrong(`${here}.days`), changed: (day) => put(`${here}.days`, toggled(DAYS, days, day)) })}
    <div class="times">${time("from", t("list.from"), from)}${time("to", t("list.to"), to)}
      ${act(t("rule.remove"), () => put(path, without(week, i)), { symbol: "bin", about: t("rule.hours.remove", { n: i + 1 }) })}</div>
  </div>`;
}
