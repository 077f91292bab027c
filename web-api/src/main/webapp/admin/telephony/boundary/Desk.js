import { html, nothing } from "lit";
import { Element } from "../../ui/Element.js";
import { act } from "../../ui/act.js";
import { t } from "../../i18n.js";
import { askToAdd, askToCall, mayCall, mayStaff } from "./asking.js";

/** What can be done from the wallboard, for whoever may. */
class Desk extends Element {
  slice({ floor, session }) {
    return { floor: floor.floor, session };
  }

  view({ floor, session }) {
    return mayCall(session) && floor?.pbxs.length
      ? html`<div class="toolbar"><span class="room"></span>
          ${mayStaff(session) && floor.queues.length ? act(t("command.add-ask"), () => askToAdd(floor.queues), { symbol: "plus" }) : nothing}
          ${act(t("command.call-ask"), () => askToCall(floor.pbxs), { symbol: "phone", kind: "primary" })}</div>`
      : nothing;
  }
}
customElements.define("telephony-desk", Desk);
