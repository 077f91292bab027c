import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { badge } from "../../ui/badge.js";
import { facts } from "../../ui/facts.js";
import { problemBox } from "../../ui/problem.js";
import { empty, waiting } from "../../ui/table.js";
import { t } from "../../i18n.js";
import { byOwnClock, full } from "../../time.js";
import { link } from "../../router.js";
import { headed } from "../../shell/control/heading.js";
import { ask } from "../control/closings.js";

/** Where what is closed stays closed. */
const FINAL = "huggy";
const KIND = { acted: "ok", "would-act": "info", skipped: "calm", changed: "warn", failed: "bad" };

/** Why a conversation was closed, or was not: every decision about it with what was seen at the time. */
class WhyPage extends Page {
  slice({ why }) {
    return why;
  }

  fetch() {
    ask(this.params.platform, this.params.id, this.query.account);
  }

  view({ items, problem }) {
    headed(t("why.title", { id: this.params.id }), this.params.platform === FINAL ? { title: t("nav.closings"), href: "#/closings" } : { title: t("nav.rules"), href: "#/rules" });
    if (!items) {
      return problem ? problemBox(problem, () => this.fetch()) : waiting();
    }
    return items.length
      ? html`<p class="lead">${t("why.text", { n: items.length })}${this.params.platform === FINAL ? ` ${t("why.final")}` : nothing}</p><ol class="decisions">${items.map(decision)}</ol>`
      : empty(t("why.none"), t("why.none.text"));
  }
}
customElements.define("housekeeping-why", WhyPage);

const decision = ({ run, job, ruleVersion, outcome, sentence, reason, facts: found, at }) => html`<li class="card decision ${KIND[outcome]}">
  <header>${badge(KIND[outcome], t(`run.outcome.${outcome}`))}<time datetime=${at}>${full(at)}</time></header>
  <p class="sentence">${byOwnClock(sentence ?? reason)}</p>
  <p class="source"><a href=${link(`/runs/${run}`)}>${job} · ${t("run.title", { id: run })}</a>${ruleVersion ? html` · ${t("why.rule", { version: ruleVersion })}` : nothing}</p>
  ${facts(found)}
</li>`;
