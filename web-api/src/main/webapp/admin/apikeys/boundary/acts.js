import { html } from "lit";
import { ask, show } from "../../ui/ask.js";
import { copyable } from "../../ui/copy.js";
import { t } from "../../i18n.js";
import { roles } from "../../session/entity/session.js";
import { create, revoke } from "../control/apikeys.js";
import { AREAS, fromForm } from "../entity/apikey.js";

/** What the buttons of the keys page do. */
export async function askForKey() {
  const created = await ask({
    title: t("apikeys.new"),
    text: t("apikeys.new.text"),
    fields: [
      { name: "name", label: t("apikeys.name"), hint: t("apikeys.name.hint"), required: true, autofocus: true, maxlength: 80 },
      { name: "role", label: t("users.role"), value: "viewer", choices: roles().map((role) => [role, `${t(`role.${role}`)} – ${t(`role.${role}.may`)}`]) },
      ...AREAS.map((area) => ({ name: `area.${area}`, label: t(`area.${area}`), type: "check", value: area === "jobs" })),
      { name: "expiresAt", label: t("apikeys.expires"), hint: t("apikeys.expires.hint"), type: "date" },
    ],
    action: t("apikeys.create"),
    work: (values) => create(fromForm(values)),
  });
  if (created) {
    show({ title: t("apikeys.created-one", { name: created.apiKey.name }), content: html`<p class="text">${t("apikeys.once")}</p>${copyable(t("apikeys.key"), created.key)}` });
  }
}

export const askToRevoke = (key) =>
  ask({ title: t("apikeys.revoke.title", { name: key.name }), text: t("apikeys.revoke.text"), action: t("apikeys.revoke"), danger: true, work: () => revoke(key) });
