import { html } from "lit";
import { Page } from "../../ui/Page.js";
import { act } from "../../ui/act.js";
import { badge } from "../../ui/badge.js";
import { empty, table } from "../../ui/table.js";
import { list as inWords, t } from "../../i18n.js";
import { moment } from "../../time.js";
import { headed } from "../../shell/control/heading.js";
import { refresh } from "../control/apikeys.js";
import { KIND, standing } from "../entity/apikey.js";
import { askForKey, askToRevoke } from "./acts.js";

/** Which programs may call the hub, and for what. */
class ApiKeysPage extends Page {
  slice({ apikeys }) {
    return apikeys;
  }

  fetch() {
    refresh();
  }

  view(keys) {
    headed(t("nav.api-keys"));
    return html`<div class="toolbar"><p class="lead">${t("apikeys.text")}</p><span class="room"></span>
        ${act(t("apikeys.new"), askForKey, { symbol: "plus", kind: "primary" })}</div>
      <section class="card" aria-label=${t("nav.api-keys")}>${table({
        caption: t("nav.api-keys"),
        columns: columns(),
        list: keys,
        key: ({ id }) => id,
        again: refresh,
        nothingYet: empty(t("apikeys.none"), t("apikeys.none.text")),
      })}</section>`;
  }
}
customElements.define("apikeys-page", ApiKeysPage);

const columns = () => [
  { name: "name", head: t("apikeys.name"), cell: ({ name, prefix }) => html`<b>${name}</b><small><code>${prefix}…</code></small>` },
  { name: "standing", head: t("apikeys.standing"), cell: (key) => badge(KIND[standing(key)], t(`apikeys.standing.${standing(key)}`)) },
  { name: "may", head: t("apikeys.may"), cell: ({ role, areas }) => html`${t(`role.${role}`)}<small>${inWords(areas.map((area) => t(`area.${area}`)))}</small>` },
  { name: "used", head: t("apikeys.last-used"), cell: ({ lastUsedAt }) => moment(lastUsedAt) },
  { name: "expires", head: t("apikeys.expires"), cell: ({ expiresAt }) => (expiresAt ? moment(expiresAt) : t("apikeys.never")) },
  { name: "created", head: t("apikeys.created"), cell: ({ createdAt, createdBy }) => html`${moment(createdAt)}<small>${createdBy}</small>` },
  { name: "acts", head: html`<span class="vh">${t("list.acts")}</span>`, cell: revoking },
];

const revoking = (key) => (standing(key) === "revoked" ? "" : act(t("apikeys.revoke"), () => askToRevoke(key), { kind: "quiet danger", about: t("apikeys.revoke.about", { name: key.name }) }));
