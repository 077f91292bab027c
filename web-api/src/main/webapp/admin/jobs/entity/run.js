/** One execution of a job, as it goes along. */
export const isOver = ({ state }) => state !== "queued" && state !== "running";

/** How far the phase is, from 0 to 1; null where nobody knows how much there is. */
export const share = ({ done, total }) => (total > 0 ? Math.min(1, done / total) : null);

/** A preview whose set can be acted on as it stands. */
export const canBecomeAct = (run) => run.mode === "dry-run" && run.state === "succeeded" && run.counts.wouldAct > 0;

/** What failed can be tried again by itself. */
export const canBeRepaired = (run) => isOver(run) && run.mode === "act" && run.counts.failed > 0;

/** What it did can be taken back, where nothing else happened since. */
export const canBeUndone = (run, job) => isOver(run) && run.mode === "act" && run.counts.acted > 0 && !!job?.canUndo;

/** It found far more to do than usual, and waits for somebody to say that this is right. */
export const isHeld = ({ state }) => state === "held";

const KIND = { queued: "calm", running: "info", succeeded: "ok", failed: "bad", stopped: "warn", held: "warn" };

/** How serious a state is to look at; a run that got through with failures is not simply well. */
export const kindOf = ({ state, counts }) => (state === "succeeded" && counts.failed > 0 ? "warn" : KIND[state]);

export const OUTCOMES = ["acted", "would-act", "skipped", "changed", "failed"];

const COUNT = { acted: "acted", "would-act": "wouldAct", skipped: "skipped", changed: "changed", failed: "failed" };
export const countOf = ({ counts }, outcome) => counts[COUNT[outcome]] ?? 0;
