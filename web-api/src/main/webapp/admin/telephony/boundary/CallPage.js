import { html, nothing } from "lit";
import { Page } from "../../ui/Page.js";
import { badge } from "../../ui/badge.js";
import { clock } from "../../ui/clock.js";
import { problemBox } from "../../ui/problem.js";
import { waiting } from "../../ui/table.js";
import { knows, t } from "../../i18n.js";
import { full, moment } from "../../time.js";
import { headed } from "../../shell/control/heading.js";
import { call as read } from "../control/calls.js";
import { kindOf } from "../entity/call.js";
import { mayCall } from "./asking.js";
import "./Lines.js";

/** One call from its first ring to its end, moment by moment. */
class CallPage extends Page {
  static properties = { ...Page.properties, call: { state: true }, problem: { state: true } };

  slice({ session }) {
    return session;
  }

  async fetch() {
    try {
      this.call = await read(this.params.pbx, this.params.id);
      this.problem = undefined;
    } catch (problem) {
      this.problem = problem;
    }
  }

  view(session) {
    headed(t("call.title", { id: this.params.id }), { title: t("nav.calls"), href: "#/calls" });
    const { call } = this;
    if (!call) {
      return this.problem ? problemBox(this.problem, () => this.fetch()) : waiting();
    }
    return html`<div class="toolbar">${badge(kindOf(call), t(`call.${call.disposition}`))}${call.reconstructed ? badge("warn", t("call.reconstructed")) : nothing}
        <p class="lead">${moment(call.startedAt)}</p></div>
      ${call.disposition === "in-progress" && mayCall(session) ? html`<telephony-lines .pbx=${this.params.pbx} .call=${this.params.id}></telephony-lines>` : nothing}
      <div class="pair">
        <section class="card" aria-labelledby="line"><h2 id="line">${t("call.line")}</h2><ol class="plain line">${(call.timeline ?? []).map(step)}</ol></section>
        <section class="card" aria-labelledby="about"><h2 id="about">${t("call.about")}</h2>${about(call)}</section>
      </div>`;
  }
}
customElements.define("telephony-call", CallPage);

/** What the hub tells by a word of its own, not by a name or a number. */
const WHO = { ended: (side) => t(`call.side.${side}`) };
const DETAIL = { "entered-queue": (place) => t("call.place", { place: Number(place) }), "left-queue": (why) => t(`call.detail.${why}`), "stopped-ringing": (why) => t(`call.detail.${why}`) };

const step = ({ at, what, who, detail }) => html`<li><time datetime=${at} title=${full(at)}>${full(at)}</time>
  <b>${t(`call.step.${what}`)}</b>${who ? html` ${WHO[what]?.(who) ?? who}` : nothing}${detail ? html` <small>${DETAIL[what]?.(detail) ?? detail}</small>` : nothing}</li>`;

/** A cause that has no words keeps its number, as whoever looks it up needs it. */
const told = (cause) => (knows(`cause.${cause}`) ? `${t(`cause.${cause}`)} (${cause})` : cause);

const seconds = (value) => (value === null || value === undefined ? null : clock(value));

const about = ({ pbx, caller, callerName, called, queue, agent, direction, waitSeconds, ringSeconds, talkSeconds, holdSeconds, cause, endedBy, recording }) => html`<dl class="facts">
  ${[
    ["calls.direction", t(`call.direction.${direction}`)],
    ["calls.caller", [callerName, caller].filter(Boolean).join(" · ")],
    ["calls.called", called],
    ["calls.queue", queue],
    ["calls.agent", agent],
    ["calls.waited", seconds(waitSeconds)],
    ["calls.rang", seconds(ringSeconds)],
    ["calls.talked", seconds(talkSeconds)],
    ["calls.held", seconds(holdSeconds)],
    ["calls.ended-by", endedBy && t(`call.side.${endedBy}`)],
    ["calls.cause", cause && told(cause)],
    ["calls.recording", recording],
    ["calls.pbx", pbx],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => html`<div><dt>${t(name)}</dt><dd>${value}</dd></div>`)}
</dl>`;
