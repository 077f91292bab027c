import { html, nothing } from "lit";
import { field } from "../../ui/field.js";
import { t } from "../../i18n.js";
import { hereZone } from "../../time.js";

/** What keeps a rule from doing harm. */
export function guards({ draft, put, wrong }) {
  const { share, quietHours, evenIfWaiting, respectSnooze } = draft.guards;
  const box = (name, key, value) =>
    field({ name: `guards.${name}`, label: t(`rule.${key}`), hint: t(`rule.${key}.hint`), type: "check", value, changed: ({ target }) => put(`guards.${name}`, target.checked) });
  return html`<section class="card"><h2>${t("rule.guards")}</h2><div class="fields">
    ${field({ name: "guards.share", label: t("rule.share"), hint: t("rule.share.hint"), type: "number", min: 1, max: 100, value: String(share), error: wrong("guards.share"), changed: ({ target }) => put("guards.share", Number(target.value)) })}
    ${box("evenIfWaiting", "even-if-waiting", evenIfWaiting)}
    ${box("respectSnooze", "respect-snooze", respectSnooze)}
    ${field({ name: "guards.quietHours", label: t("rule.quiet-hours"), hint: t("rule.quiet-hours.hint"), type: "check", value: !!quietHours, changed: ({ target }) => put("guards.quietHours", target.checked ? { zone: hereZone(), from: "21:00", to: "08:00" } : null) })}
    ${quietHours ? quiet({ put, wrong }, quietHours) : nothing}
  </div></section>`;
}

const quiet = ({ put, wrong }, hours) =>
  ["zone", "from", "to"].map((name) => {
    const path = `guards.quietHours.${name}`;
    return field({ name: path, label: t(name === "zone" ? "rule.zone" : `list.${name}`), type: name === "zone" ? "text" : "time", value: hours[name], error: wrong(path), changed: ({ target }) => put(path, target.value) });
  });
