import { at, get, post, put, remove } from "../../api.js";
import { empty, load, overtaken } from "../../listing.js";
import { onLive } from "../../live.js";
import { begin, change, current } from "../../store.js";
import { defined, dropped, ran } from "../entity/jobs.js";
import { isOver } from "../entity/run.js";

/** What a person can do with jobs. */
begin("jobs", empty);
onLive("run", heard);
onLive("job", (job) => overtaken("jobs") || change("jobs", defined, job));

/** When a run ends its job has other coming times, and perhaps another state. */
function heard(run) {
  change("jobs", ran, run);
  if (isOver(run) && !overtaken("jobs") && current().jobs.items?.some(({ name }) => name === run.job)) {
    reread(run.job).catch(() => {}); // the next message or visit brings it
  }
}

const path = (name, ...more) => `/jobs${at(name, ...more)}`;

export const refresh = () => load("jobs", "/jobs");

export async function run(name, how) {
  const begun = await post(path(name, "runs"), how);
  change("jobs", ran, begun);
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
  change("jobs", defined, saved ?? (await get(path(job.name))));
}

export async function drop(name) {
  await remove(path(name));
  change("jobs", dropped, name);
}

export async function importCrontab(text) {
  const report = await post("/jobs/import", text);
  await refresh();
  return report;
}

export const job = (name) => get(path(name));
export const tasks = async () => (await get("/tasks")).items;
export const preview = async (cron, zone) => (await get(`/schedule-preview?${new URLSearchParams({ cron, zone })}`)).firings;

async function reread(name) {
  change("jobs", defined, await job(name));
}
