import { html, nothing } from "lit";
import { ask, show } from "../../ui/ask.js";
import { tell } from "../../ui/notices.js";
import { t } from "../../i18n.js";
import { go } from "../../router.js";
import { drop, exported, importRules } from "../control/rules.js";

/** What the buttons around rules do, with the question that goes before it. */
export async function askToImport() {
  const report = await ask({
    title: t("rules.import"),
    text: t("rules.import.text"),
    fields: [{ name: "rules", label: t("rules.import.json"), type: "textarea", rows: 10, required: true, autofocus: true }],
    action: t("act.import"),
    work: ({ rules }) => importRules(rules),
  });
  if (report?.refused?.length) {
    show({ title: t("rules.import.refused", { n: report.refused.length }), content: refused(report) });
  } else if (report) {
    tell(t("rules.imported", { n: report.imported.length }));
  }
}

const refused = ({ imported, refused }) => html`${imported.length ? html`<p class="text">${t("rules.imported", { n: imported.length })}</p>` : nothing}
  <ul class="refused">${refused.map(({ rule, errors }) => html`<li><b>${rule}</b>${errors.map(({ field, message }) => html`<code>${field}: ${message}</code>`)}</li>`)}</ul>`;

/** Hands all rules over as a file, in the form that an import takes. */
export async function download() {
  const file = URL.createObjectURL(new Blob([JSON.stringify(await exported(), null, 2)], { type: "application/json" }));
  const anchor = Object.assign(document.createElement("a"), { href: file, download: "centralita-rules.json" });
  anchor.click();
  URL.revokeObjectURL(file);
}

export async function askToDrop({ name, title, job }) {
  const done = await ask({
    title: t("rule.drop.title", { name: title || name }),
    text: job ? t("rule.drop.job", { job }) : t("rule.drop.text"),
    action: t("act.delete"),
    danger: true,
    work: () => drop(name),
  });
  if (done) {
    tell(t("rule.dropped", { name }));
    go("/rules");
  }
}
