import { html, nothing } from "lit";
import { Element } from "../../ui/Element.js";
import { icon } from "../../ui/icons.js";
import { LANGUAGES, speak, t } from "../../i18n.js";
import { go } from "../../router.js";
import { signOut } from "../../session/control/session.js";
import { toggleTheme } from "../control/theme.js";
import "../../ui/Menu.js";

/** Where one is, whether the page is live, and who one is. */
class TopBar extends Element {
  slice({ session, heading, live, theme }) {
    return { user: session.user, heading, live, theme };
  }

  view({ user, heading: { title, back }, live, theme }) {
    return html`<header class="top">
      ${back ? html`<a class="back" href=${back.href} aria-label=${t("shell.back", { to: back.title })} title=${back.title}>${icon("back")}</a>` : nothing}
      <h1 tabindex="-1">${title}</h1>
      <p class="live" data-state=${live} role="status"><span class="dot" aria-hidden="true"></span><span>${t(`live.${live}`)}</span></p>
      <span class="room"></span>
      ${languageChoice()}
      <button type="button" class="button square" @click=${toggleTheme} aria-pressed=${theme === "dark"} title=${t("shell.dark")} aria-label=${t("shell.dark")}>
        ${icon(theme === "dark" ? "sun" : "moon")}</button>
      ${user ? this.#me(user) : nothing}
    </header>`;
  }

  #me(user) {
    const face = html`<span class="face" aria-hidden="true">${initials(user.displayName)}</span>`;
    const acts = [
      [t("session.account"), () => go("/account"), "lock"],
      [t("session.sign-out"), signOut, "back"],
    ];
    return html`<ui-menu class="me" .label=${t("shell.me", { name: user.displayName, role: t(`role.${user.role}`) })} .face=${face} .acts=${acts}></ui-menu>`;
  }
}
customElements.define("console-top-bar", TopBar);

const initials = (name) => name.split(/\s+/).filter(Boolean).map((word) => word[0]).slice(0, 2).join("").toUpperCase();

export const languageChoice = () => html`<label class="language"><span class="vh">${t("shell.language")}</span>
  <select @change=${({ target }) => speak(target.value, { keep: true })}>
    ${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === document.documentElement.lang}>${name}</option>`)}
  </select><span class="tag" aria-hidden="true">${document.documentElement.lang.slice(0, 2)}</span>${icon("down", 16)}</label>`;
