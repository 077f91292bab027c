import { isOver } from "./run.js";

/** A run began, went on or ended: the job it belongs to shows it. */
export const ran = (jobs, run) => ({ ...jobs, items: jobs.items?.map((job) => (job.name === run.job ? withRun(job, run) : job)) ?? null });

/** A definition changed, or is new. */
export const defined = (jobs, job) => ({
  ...jobs,
  items: jobs.items && [...jobs.items.filter(({ name }) => name !== job.name), job].sort((a, b) => a.name.localeCompare(b.name)),
});

export const dropped = (jobs, name) => ({ ...jobs, items: jobs.items?.filter((job) => job.name !== name) ?? null });

/** The history of a job, the latest run first, with what is told of one of its runs. */
export function listed(history, run) {
  if (!history.items || history.job !== run.job) {
    return history;
  }
  const isKnown = history.items.some(({ id }) => id === run.id);
  return { ...history, items: isKnown ? history.items.map((one) => (one.id === run.id ? run : one)) : [run, ...history.items] };
}

export function withRun(job, run) {
  if (!isOver(run)) {
    const isOld = job.lastRun?.id === run.id || (run.state === "queued" && job.running);
    return isOld ? job : { ...job, running: run };
  }
  const running = job.running?.id === run.id ? null : job.running;
  const isNews = !job.lastRun || run.id >= job.lastRun.id;
  return { ...job, running, lastRun: isNews ? run : job.lastRun };
}

/** The coming times of a job, without those that have passed since they were told. */
export const upcoming = ({ enabled, nextFirings }, now = Date.now()) => (enabled ? (nextFirings ?? []).filter((one) => new Date(one) > now) : []);

/** What a look at the job should say first. */
export function standing(job) {
  if (job.running) {
    return "running";
  }
  if (job.silentSince) {
    return "silent";
  }
  if (job.lastRun?.state === "failed" || job.lastRun?.state === "held") {
    return "failed";
  }
  if (job.paused) {
    return "paused";
  }
  return job.enabled ? "waiting" : "off";
}

export const STANDINGS = ["running", "failed", "silent", "paused", "waiting", "off"];

/** How many jobs stand how. */
export const tally = (jobs) => Object.fromEntries(STANDINGS.map((one) => [one, jobs.filter((job) => standing(job) === one).length]));
