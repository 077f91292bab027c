import { html, nothing } from "lit";
import { ask, show } from "../../ui/ask.js";
import { t } from "../../i18n.js";
import { importCrontab } from "../control/jobs.js";

/** Takes a crontab file over, and shows what was refused and why. */
export async function askForCrontab() {
  const report = await ask({
    title: t("crontab.title"),
    text: t("crontab.text"),
    fields: [{ name: "crontab", label: t("crontab.content"), type: "textarea", rows: 9, required: true, autofocus: true, wide: true }],
    action: t("act.import"),
    work: ({ crontab }) => importCrontab(crontab),
  });
  if (report) {
    show({ title: t("crontab.done"), content: outcome(report) });
  }
}

const outcome = ({ imported, refused }) => html`<p class="text">${imported.length ? t("crontab.imported", { n: imported.length, names: imported.join(", ") }) : t("crontab.imported.none")}</p>
  ${refused.length ? html`<p class="banner bad">${t("crontab.refused", { n: refused.length })}</p>
      <ul class="refused">${refused.map(({ line, entry, reason }) => html`<li><b>${t("crontab.line", { n: line })}</b> ${reason}${entry ? html`<code>${entry}</code>` : nothing}</li>`)}</ul>` : nothing}`;
