import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { act } from "../../ui/act.js";
import { sentence } from "../../ui/facts.js";
import { icon } from "../../ui/icons.js";
import { searchbox } from "../../ui/searchbox.js";
import { empty, table } from "../../ui/table.js";
import { knows, number, t } from "../../i18n.js";
import { moment } from "../../time.js";
import { refine } from "../../router.js";
import { headed } from "../../shell/control/heading.js";
import { search, searchOn, verify } from "../control/audit.js";

/** Who did what, when; and whether the trail is whole. */
class AuditPage extends Page {
  static properties = { ...Page.properties, verdict: { state: true } };

  slice({ audit }) {
    return audit;
  }

  fetch() {
    search(this.query);
  }

  view(list) {
    headed(t("nav.audit"));
    return html`${this.verdict ? verdict(this.verdict) : nothing}
      <section class="card" aria-label=${t("nav.audit")}>
        <div class="toolbar">
          ${searchbox(t("audit.search"), this.query.what, (what) => this.#refine({ what }))}
          <label class="filter"><span>${t("audit.who")}</span><input .value=${this.query.who ?? ""} @change=${({ target }) => this.#refine({ who: target.value })}></label>
          <span class="room"></span>
          ${act(t("audit.verify"), async () => (this.verdict = await verify()), { symbol: "check" })}
        </div>
        ${table({
          caption: t("nav.audit"),
          columns: columns(),
          list,
          key: ({ seq }) => seq,
          again: () => this.fetch(),
          further: () => searchOn(this.query),
          nothingYet: empty(t("list.nothing-found"), t("list.nothing-found.text")),
        })}
      </section>`;
  }

  #refine(change) {
    refine("/audit", { ...this.query, ...change });
  }
}
customElements.define("audit-page", AuditPage);

const columns = () => [
  { name: "what", head: t("audit.what"), cell: ({ what }) => html`<span title=${what}>${words(what)}</span>` },
  { name: "about", head: t("audit.about"), cell: ({ about, details }) => sentence(about ?? "–", details) },
  { name: "who", head: t("audit.who"), cell: ({ who, kind }) => html`${who ?? "–"}<small>${knows(`audit.kind.${kind}`) ? t(`audit.kind.${kind}`) : kind}</small>` },
  { name: "at", head: t("audit.at"), cell: ({ at }) => moment(at) },
  { name: "seq", head: t("audit.entry"), cell: ({ seq, hash }) => html`<span title=${hash ?? ""}>${number(seq)}</span>` },
];

/** `job.paused` in words, where there are some. */
const words = (what) => (knows(`audit.what.${what}`) ? t(`audit.what.${what}`) : what);

const verdict = ({ intact, checked, firstBroken }) => html`<p class="banner ${intact ? "ok" : "bad"}" role="status">
  ${icon(intact ? "check" : "alert", 18)}<span>${intact ? t("audit.intact", { n: checked }) : t("audit.broken", { seq: firstBroken })}</span></p>`;
