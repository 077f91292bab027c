import { list, t } from "../../i18n.js";
import { duration } from "../../time.js";

/** A rule as its reader would say it: which conversations, when, and what is done. */
export const inWords = (rule) => t("rule.words", { which: which(rule.scope), when: list(when(rule.when)), acts: ladder(rule.ladder) });

const which = ({ statuses }) => list(statuses.map((one) => t(`rule.status.${one}`)), "disjunction");

function when({ silence, waiting, olderThan }) {
  const parts = [
    waiting === "either" ? null : t(`rule.waiting.${waiting}`),
    silence && t(`rule.silent.${silence.of}`, { time: duration(silence.atLeast) }),
    olderThan && t("rule.older", { time: duration(olderThan) }),
  ].filter(Boolean);
  return parts.length ? parts : [t("rule.always")];
}

export const ladder = (steps) =>
  steps.map(({ after, acts }, i) => [i > 0 && t("rule.later", { time: duration(after) }), list(acts.map(({ kind }) => t(`rule.act.${kind}`)))].filter(Boolean).join(" ")).join(" → ");
