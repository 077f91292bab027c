import { html, nothing } from "lit";
import { Element } from "../../ui/Element.js";
import { act } from "../../ui/act.js";
import { badge } from "../../ui/badge.js";
import { icon } from "../../ui/icons.js";
import { t } from "../../i18n.js";
import { dayAndTime, distance, hereZone, moment, short, zoneName } from "../../time.js";
import { link } from "../../router.js";
import { may } from "../../session/entity/session.js";
import { standing, upcoming } from "../entity/jobs.js";
import { inWords } from "../entity/words.js";
import { askToStop, menu, runNow } from "./acts.js";
import { counted, lasted, progress, runBadge, when } from "./parts.js";
import "../../ui/Menu.js";

/** One job in the list. */
class JobRow extends Element {
  static properties = { job: { attribute: false }, now: { attribute: false } };

  slice({ session }) {
    return session;
  }

  view(session) {
    const { job } = this;
    return html`<article class="job ${standing(job)}" aria-label=${job.name}>
      <div class="what">
        <h2><a href=${link(`/jobs/${encodeURIComponent(job.name)}`)}>${job.name}</a></h2>
        <p>${inWords(job.schedule)}${job.zone === hereZone() ? nothing : html` <small>(${zoneName(job.zone)})</small>`}</p>
      </div>
      <div class="next">${this.#next(job)}</div>
      <div class="last">${this.#last(job)}</div>
      <div class="acts">${may(session, "operator") ? this.#acts(job, session) : nothing}</div>
      ${job.running ? html`<a class="now" href=${link(`/runs/${job.running.id}`)} aria-label=${t("job.watch", { name: job.name })}>${progress(job.running)}</a>` : nothing}
      ${job.silentSince ? html`<p class="note bad">${icon("bell", 16)}<span>${t("job.silent", { since: short(job.silentSince) })}</span></p>` : nothing}
      ${job.paused ? html`<p class="note warn">${icon("pause", 16)}<span>${paused(job.paused)}</span></p>` : nothing}
    </article>`;
  }

  #next(job) {
    if (!job.enabled) {
      return badge("calm", t("job.standing.off"));
    }
    const firings = upcoming(job, this.now);
    if (!firings.length) {
      return html`<small>${t("job.next.none")}</small>`;
    }
    return html`<span class="label">${t("job.next")}</span>
      <details class="firings"><summary title=${t("job.next.five")}><b>${moment(firings[0])}</b> <small>${distance(firings[0], this.now)}</small></summary>
        <ol>${firings.map((one) => html`<li>${dayAndTime(one)}</li>`)}</ol></details>`;
  }

  #last({ lastRun }) {
    return lastRun
      ? html`<span class="label">${t("job.last")}</span>
          <a href=${link(`/runs/${lastRun.id}`)}>${runBadge(lastRun)} ${when(lastRun)}</a>
          <small>${outcome(lastRun)}</small>`
      : html`<small>${t("job.last.none")}</small>`;
  }

  #acts(job, session) {
    const begin = job.running
      ? act(t("act.stop"), () => askToStop(job.name, job.running), { symbol: "stop", about: t("job.stop.about", { name: job.name }) })
      : act(t("act.run"), () => runNow(job), { symbol: "play", about: t("job.run.about", { name: job.name }) });
    return html`${begin}<ui-menu .label=${t("job.more", { name: job.name })} .acts=${menu(job, session)}></ui-menu>`;
  }
}
customElements.define("jobs-row", JobRow);

const outcome = (run) => run.error ?? [counted(run), lasted(run)].filter(Boolean).join(" · ");

const paused = ({ reason, until, by }) => (until ? t("job.paused.until", { reason, by, until: short(until) }) : t("job.paused", { reason, by }));
