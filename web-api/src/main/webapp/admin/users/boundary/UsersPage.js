import { html } from "lit";
import { Page } from "../../ui/Page.js";
import { act } from "../../ui/act.js";
import { badge } from "../../ui/badge.js";
import { empty, table } from "../../ui/table.js";
import { t } from "../../i18n.js";
import { moment, short } from "../../time.js";
import { headed } from "../../shell/control/heading.js";
import { refresh } from "../control/users.js";
import { KIND, standing } from "../entity/user.js";
import { askToInvite, menu } from "./acts.js";
import "../../ui/Menu.js";

/** Who may use the console, and as what. */
class UsersPage extends Page {
  slice({ users, session }) {
    return { users, me: session.user };
  }

  fetch() {
    refresh();
  }

  view({ users, me }) {
    headed(t("nav.users"));
    return html`<div class="toolbar"><p class="lead">${t("users.text")}</p><span class="room"></span>
        ${act(t("users.invite"), askToInvite, { symbol: "plus", kind: "primary" })}</div>
      <section class="card" aria-label=${t("nav.users")}>${table({
        caption: t("nav.users"),
        columns: columns(me),
        list: users,
        key: ({ id }) => id,
        again: refresh,
        nothingYet: empty(t("users.none"), t("users.none.text")),
      })}</section>`;
  }
}
customElements.define("users-page", UsersPage);

const columns = (me) => [
  { name: "name", head: t("users.name"), cell: ({ name, displayName }) => html`<b>${displayName}</b><small>${name}</small>` },
  { name: "role", head: t("users.role"), cell: ({ role }) => t(`role.${role}`) },
  { name: "standing", head: t("users.standing"), cell: state },
  { name: "seen", head: t("users.last-sign-in"), cell: ({ lastSignInAt }) => moment(lastSignInAt) },
  { name: "acts", head: html`<span class="vh">${t("list.acts")}</span>`, cell: (user) => html`<ui-menu .label=${t("users.more", { name: user.displayName })} .acts=${menu(user, me)}></ui-menu>` },
];

function state(user) {
  const how = standing(user);
  return badge(KIND[how], how === "locked" ? t("users.locked-until", { until: short(user.lockedUntil) }) : t(`users.standing.${how}`));
}
