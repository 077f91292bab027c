import { at, get, post, put, remove } from "../../api.js";
import { empty, load, tell } from "../../listing.js";
import { onLive } from "../../live.js";
import { begin, change, current } from "../../store.js";
import { defined, dropped, ran } from "../entity/jobs.js";
import { isOver } from "../entity/run.js";

/** What a person can do with jobs. */
begin("jobs", empty);
onLive("run", heard);
onLive("job", (job) => tell("jobs", defined, job));

/** When a run ends its job has other coming times, and perhaps another state. */
function heard(run) {
  tell("jobs", ran, run);
  if (isOver(run) && known(run.job)) {
    reread(run.job).catch(() => {}); // the next message or visit brings it
  }
}

const path = (name, ...more) => `/jobs${at(name, ...more)}`;

export const refresh = () => load("jobs", "/jobs");

export async function run(name, how) {
  const begun = await post(path(name, "runs"), how);
  tell("jobs", ran, begun);
  return begun;
}

export const stop = (runId) => post(`/runs${at(runId)}/stop`);

export async function pause(name, reason, until) {
  await post(path(name, "pause"), { reason, until });
  await reread(name);
}

export async function resume(name) {
  await remove(path(name, "pause"));
  await reread(name);
}

export async function save(job, isNew) {
  const saved = isNew ? await post("/jobs", job) : await put(path(job.name), job);
  tell("jobs", defined, saved ?? (await get(path(job.name))));
}

export async function drop(name) {
  await remove(path(name));
  tell("jobs", dropped, name);
}

export async function importCrontab(text) {
  const report = await post("/jobs/import", text);
  await refresh();
  return report;
}

export const job = (name) => get(path(name));
export const tasks = async () => (await get("/tasks")).items;
export const preview = async (cron, zone) => (await get(`/schedule-preview?${new URLSearchParams({ cron, zone })}`)).firings;

const known = (wanted) => current().jobs.items?.find(({ name }) => name === wanted);

/** Asks for one job, and again where it was told of meanwhile: the answer may be from before. */
async function reread(name) {
  const before = known(name);
  const answer = await job(name);
  return known(name) === before ? tell("jobs", defined, answer) : reread(name);
}
