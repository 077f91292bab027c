import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { badge } from "../../ui/badge.js";
import { clock } from "../../ui/clock.js";
import { searchbox } from "../../ui/searchbox.js";
import { empty, table } from "../../ui/table.js";
import { t } from "../../i18n.js";
import { asMoments, moment } from "../../time.js";
import { link, refine } from "../../router.js";
import { headed } from "../../shell/control/heading.js";
import { search, searchOn } from "../control/calls.js";
import { DISPOSITIONS, kindOf } from "../entity/call.js";

/** Every call there was: who, when, how long, and how it ended. */
class CallsPage extends Page {
  slice({ calls }) {
    return calls;
  }

  fetch() {
    search(asMoments(this.query));
  }

  view(list) {
    headed(t("nav.calls"));
    return html`<section class="card" aria-label=${t("nav.calls")}>
      <div class="toolbar">${this.#filter()}</div>
      ${this.query.q && !this.query.from ? html`<p class="note">${t("calls.look-back")}</p>` : nothing}
      ${table({
        caption: t("nav.calls"),
        columns: COLUMNS(),
        list,
        key: ({ pbx, id }) => `${pbx} ${id}`,
        again: () => this.fetch(),
        further: () => searchOn(asMoments(this.query)),
        nothingYet: Object.values(this.query).some(Boolean) ? empty(t("list.nothing-found"), t("list.nothing-found.text")) : empty(t("calls.none"), t("calls.none.text")),
      })}
    </section>`;
  }

  #filter() {
    const { q, queue, agent, disposition = "", from = "", to = "" } = this.query;
    const choose = (name) => ({ target }) => refine("/calls", { ...this.query, [name]: target.value.trim() });
    return html`${searchbox(t("calls.search"), q, (text) => refine("/calls", { ...this.query, q: text }))}
      <label class="filter"><span>${t("calls.disposition")}</span><select @change=${choose("disposition")}>
        <option value="">${t("list.all")}</option>
        ${DISPOSITIONS.map((one) => html`<option value=${one} ?selected=${one === disposition}>${t(`call.${one}`)}</option>`)}</select></label>
      <label class="filter"><span>${t("calls.queue")}</span><input .value=${queue ?? ""} @change=${choose("queue")}></label>
      <label class="filter"><span>${t("calls.agent")}</span><input .value=${agent ?? ""} @change=${choose("agent")}></label>
      <label class="filter"><span>${t("list.from")}</span><input type="date" .value=${from} @change=${choose("from")}></label>
      <label class="filter"><span>${t("list.to")}</span><input type="date" .value=${to} @change=${choose("to")}></label>`;
  }
}
customElements.define("telephony-calls", CallsPage);

const COLUMNS = () => [
  { name: "caller", head: t("calls.caller"), cell: ({ pbx, id, caller, callerName }) => html`<a href=${link(`/calls/${encodeURIComponent(pbx)}/${encodeURIComponent(id)}`)}>${callerName || caller || t("calls.unknown")}</a>${callerName && caller ? html`<small>${caller}</small>` : ""}` },
  { name: "state", head: t("calls.disposition"), cell: (call) => badge(kindOf(call), t(`call.${call.disposition}`)) },
  { name: "called", head: t("calls.called"), cell: ({ called }) => called ?? "–" },
  { name: "queue", head: t("calls.queue"), cell: ({ queue }) => queue ?? "–" },
  { name: "agent", head: t("calls.agent"), cell: ({ agent }) => agent ?? "–" },
  { name: "began", head: t("calls.began"), cell: ({ startedAt }) => moment(startedAt) },
  { name: "waited", head: t("calls.waited"), cell: ({ waitSeconds }) => (waitSeconds === null || waitSeconds === undefined ? "–" : clock(waitSeconds)) },
  { name: "talked", head: t("calls.talked"), cell: ({ talkSeconds }) => (talkSeconds ? clock(talkSeconds) : "–") },
];
