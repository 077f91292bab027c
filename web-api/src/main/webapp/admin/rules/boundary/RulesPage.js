import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { act } from "../../ui/act.js";
import { badge } from "../../ui/badge.js";
import { icon } from "../../ui/icons.js";
import { empty, table } from "../../ui/table.js";
import { t } from "../../i18n.js";
import { go, link } from "../../router.js";
import { may } from "../../session/entity/session.js";
import { headed } from "../../shell/control/heading.js";
import { refresh } from "../control/rules.js";
import { inWords } from "../entity/words.js";
import { askToImport, download } from "./acts.js";

/** Every rule in words, where it works, and which job runs it. */
class RulesPage extends Page {
  slice({ rules, session }) {
    return { rules, session };
  }

  fetch() {
    refresh();
  }

  view({ rules, session }) {
    headed(t("nav.rules"));
    const mayWrite = may(session, "supervisor");
    return html`<div class="toolbar"><p class="lead">${t("rules.text")}</p><span class="room"></span>
        ${rules.items?.length ? act(t("rules.export"), download, { symbol: "download" }) : nothing}
        ${mayWrite ? html`${act(t("rules.import"), askToImport, { symbol: "upload" })}${newRule()}` : nothing}</div>
      <section class="card" aria-label=${t("nav.rules")}>${table({
        caption: t("nav.rules"),
        columns: COLUMNS(),
        list: rules,
        key: ({ name }) => name,
        again: refresh,
        nothingYet: empty(t("rules.none"), t(mayWrite ? "rules.none.text" : "rules.none.ask"), mayWrite ? newRule() : nothing),
      })}</section>
      ${rules.items?.length ? decided([...new Set(rules.items.map(({ desk }) => desk))]) : nothing}`;
  }
}
customElements.define("rules-page", RulesPage);

/** Finds everything that was ever decided about one conversation. */
const decided = (desks) => html`<form class="toolbar ask-one" @submit=${goToDecisions}>
  <label class="filter"><span>${t("rules.decided")}</span><input name="conversation" inputmode="numeric" required></label>
  <label class="filter"><span>${t("rule.desk")}</span><select name="desk">${desks.map((desk) => html`<option>${desk}</option>`)}</select></label>
  <button class="button small">${icon("search", 17)}<span>${t("closings.why")}</span></button></form>`;

function goToDecisions(event) {
  event.preventDefault();
  const { conversation, desk } = Object.fromEntries(new FormData(event.target));
  const [platform, account] = desk.split("/");
  go(`/closings/${platform}/${encodeURIComponent(conversation.trim())}`, { account });
}

const newRule = () => html`<a class="button small primary" href="#/rules/new">${icon("plus", 17)}<span>${t("rule.new")}</span></a>`;

const COLUMNS = () => [
  { name: "rule", head: t("rule.name"), cell: ({ name, title }) => html`<a href=${link(`/rules/${encodeURIComponent(name)}`)}>${title || name}</a>` },
  { name: "state", head: t("rule.state"), cell: ({ enabled }) => badge(enabled ? "ok" : "calm", t(enabled ? "rule.on" : "rule.off")) },
  { name: "sentence", head: t("rule.says"), cell: inWords },
  { name: "desk", head: t("rule.desk"), cell: ({ desk }) => desk },
  { name: "job", head: t("rule.job"), cell: ({ job }) => (job ? html`<a href=${link(`/jobs/${encodeURIComponent(job)}`)}>${job}</a>` : html`<small>${t("rule.job.none")}</small>`) },
];
