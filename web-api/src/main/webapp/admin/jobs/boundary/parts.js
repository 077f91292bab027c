import { html, nothing } from "lit";
import { badge } from "../../ui/badge.js";
import { css } from "../../ui/css.js";
import { knows, t } from "../../i18n.js";
import { between, moment, span } from "../../time.js";
import { kindOf, share } from "../entity/run.js";

/** What several pages of jobs draw alike. */
export const runBadge = (run) => badge(kindOf(run), t(`run.state.${run.state}`));

export const phaseOf = ({ phase }) => (phase ? (knows(`run.phase.${phase}`) ? t(`run.phase.${phase}`) : phase) : t("run.phase.preparing"));

/** How far a run is: the phase, a bar, the count and the time that is left. */
export function progress(run) {
  const part = share(run);
  const count = run.total > 0 ? t("run.of", { done: run.done, total: run.total }) : run.done > 0 ? t("run.done", { n: run.done }) : nothing;
  return html`<div class="progress">
    <span class="phase">${run.state === "queued" ? t("run.state.queued") : run.stopping ? t("run.stopping") : phaseOf(run)}</span>
    <span class="meter ${part === null ? "unknown" : ""}" role="progressbar" aria-label=${phaseOf(run)} aria-valuemin="0" aria-valuemax="100"
      aria-valuenow=${part === null ? nothing : Math.round(part * 100)}><i ${css({ width: part === null ? "35%" : `${part * 100}%` })}></i></span>
    <span class="count">${count}</span>
    <span class="left">${run.secondsLeft > 0 ? t("run.left", { time: span(run.secondsLeft) }) : nothing}</span>
  </div>`;
}

/** The counts that are not nought, in one line. */
export function counted({ counts, mode }) {
  const shown = [
    [mode === "dry-run" ? "would-act" : "acted", mode === "dry-run" ? counts.wouldAct : counts.acted],
    ["failed", counts.failed],
    ["changed", counts.changed],
    ["skipped", counts.skipped],
  ].filter(([, n], i) => n > 0 || i === 0);
  return shown.map(([outcome, n]) => t(`run.count.${outcome}`, { n })).join(" · ");
}

export const lasted = ({ startedAt, endedAt }) => (startedAt && endedAt ? between(startedAt, endedAt) : "");

export const when = (run) => moment(run.endedAt ?? run.startedAt ?? run.requestedAt);

/** Who or what began it. */
export const trigger = ({ trigger, startedBy }) => (trigger === "person" && startedBy ? startedBy : t(`run.trigger.${trigger}`));
