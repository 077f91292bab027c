import { html } from "lit";
import { ask, show } from "../../ui/ask.js";
import { copyable } from "../../ui/copy.js";
import { tell } from "../../ui/notices.js";
import { t } from "../../i18n.js";
import { full } from "../../time.js";
import { roles } from "../../session/entity/session.js";
import { change, invite, renewLink, unlock } from "../control/users.js";
import { standing } from "../entity/user.js";

/** What the buttons of the users page do. */
const roleChoices = () => roles().map((role) => [role, `${t(`role.${role}`)} – ${t(`role.${role}.may`)}`]);

export async function askToInvite() {
  const invited = await ask({
    title: t("users.invite"),
    text: t("users.invite.text"),
    fields: [
      { name: "name", label: t("session.name"), hint: t("setup.name.hint"), required: true, autofocus: true },
      { name: "displayName", label: t("users.display-name"), required: true },
      { name: "role", label: t("users.role"), value: "viewer", choices: roleChoices() },
    ],
    action: t("users.invite"),
    work: invite,
  });
  if (invited) {
    hand(invited.setupLink, invited.expiresAt, t("users.invited", { name: invited.user.displayName }));
  }
}

const askForRole = (user) =>
  ask({
    title: t("users.role-of", { name: user.displayName }),
    fields: [{ name: "role", label: t("users.role"), value: user.role, choices: roleChoices(), autofocus: true }],
    action: t("act.save"),
    work: ({ role }) => change(user, { role }),
  });

const askToDisable = (user) =>
  ask({ title: t("users.disable.title", { name: user.displayName }), text: t("users.disable.text"), action: t("users.disable"), danger: true, work: () => change(user, { enabled: false }) });

async function newLink(user) {
  const { setupLink, expiresAt } = await renewLink(user);
  hand(setupLink, expiresAt, t("users.link-for", { name: user.displayName }));
}

async function letIn(user) {
  await unlock(user);
  tell(t("users.unlocked", { name: user.displayName }));
}

const hand = (link, expiresAt, title) =>
  show({ title, content: html`<p class="text">${t("users.link.text", { until: full(expiresAt) })}</p>${copyable(t("users.link"), new URL(link, location.href).href)}` });

/** Nobody can take the own role or account away by a slip. */
export function menu(user, me) {
  const isMe = user.name === me?.name;
  const acts = [[t("users.new-link"), () => newLink(user), "key"]];
  if (standing(user) === "locked") {
    acts.push([t("users.unlock"), () => letIn(user), "lock"]);
  }
  if (!isMe) {
    acts.push([t("users.change-role"), () => askForRole(user), "users"]);
    acts.push(user.enabled ? [t("users.disable-ask"), () => askToDisable(user), "cross", "danger"] : [t("users.enable"), () => change(user, { enabled: true }), "check"]);
  }
  return acts;
}
