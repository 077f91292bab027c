import { html } from "lit";
import { Page } from "../../ui/Page.js";
import { badge } from "../../ui/badge.js";
import { searchbox } from "../../ui/searchbox.js";
import { empty, table } from "../../ui/table.js";
import { number, t } from "../../i18n.js";
import { asMoments, byOwnClock, moment } from "../../time.js";
import { link, refine } from "../../router.js";
import { headed } from "../../shell/control/heading.js";
import { search, searchOn } from "../control/closings.js";
import { kindOf, STATES } from "../entity/closing.js";

/** Which conversations were closed, which were left, and why. */
class ClosingsPage extends Page {
  slice({ closings }) {
    return closings;
  }

  fetch() {
    search(asMoments(this.query));
  }

  view(list) {
    headed(t("nav.closings"));
    return html`<section class="card" aria-label=${t("nav.closings")}>
      <div class="toolbar">${this.#filter()}</div>
      ${table({
        caption: t("nav.closings"),
        columns: COLUMNS(),
        list,
        key: ({ id }) => id,
        again: () => this.fetch(),
        further: () => searchOn(asMoments(this.query)),
        nothingYet: Object.values(this.query).some(Boolean) ? empty(t("list.nothing-found"), t("list.nothing-found.text")) : empty(t("closings.none"), t("closings.none.text")),
      })}
    </section>`;
  }

  #filter() {
    const { q, state = "", agent, from = "", to = "" } = this.query;
    const choose = (name) => ({ target }) => this.#refine({ [name]: target.value });
    return html`${searchbox(t("closings.search"), q, (text) => this.#refine({ q: text }))}
      <label class="filter"><span>${t("closings.state")}</span><select @change=${choose("state")}>
        <option value="">${t("list.all")}</option>
        ${STATES.map((one) => html`<option value=${one} ?selected=${one === state}>${t(`closing.state.${one}`)}</option>`)}</select></label>
      <label class="filter"><span>${t("closings.agent")}</span><input inputmode="numeric" .value=${agent ?? ""} @change=${choose("agent")}></label>
      <label class="filter"><span>${t("list.from")}</span><input type="date" .value=${from} @change=${choose("from")}></label>
      <label class="filter"><span>${t("list.to")}</span><input type="date" .value=${to} @change=${choose("to")}></label>`;
  }

  #refine(change) {
    refine("/closings", { ...this.query, ...change });
  }
}
customElements.define("housekeeping-closings", ClosingsPage);

const COLUMNS = () => [
  { name: "conversation", head: t("closings.conversation"), cell: ({ platform, conversation }) => html`<a href=${link(`/closings/${platform}/${encodeURIComponent(conversation)}`)} title=${t("closings.why")}>${conversation}</a>` },
  { name: "state", head: t("closings.state"), cell: (closing) => badge(kindOf(closing), t(`closing.state.${closing.state}`)) },
  { name: "sentence", head: t("closings.reason"), cell: ({ sentence, error }) => byOwnClock(error ?? sentence ?? "–") },
  { name: "agent", head: t("closings.agent"), cell: ({ agent }) => agent ?? "–" },
  { name: "silent", head: t("closings.silent-since"), cell: ({ staleSince, lastMessage }) => moment(staleSince ?? lastMessage) },
  { name: "decided", head: t("closings.decided"), cell: ({ decidedAt, createdAt }) => moment(decidedAt ?? createdAt) },
  { name: "attempts", head: t("closings.attempts"), cell: ({ attempts }) => (attempts ? number(attempts) : "–") },
];
