import { at, get, post } from "../../api.js";
import { empty, forgotten, load, more, tell } from "../../listing.js";
import { onLive } from "../../live.js";
import { begin, change, current } from "../../store.js";
import { listed } from "../entity/jobs.js";

/** One run looked at closely, its items, and the history of one job. */
const nothing = { id: null, run: null, problem: null };
begin("run", nothing);
begin("items", empty);
begin("history", empty);

onLive("run", (run) => {
  change("run", (shown) => (shown.id === String(run.id) ? { ...shown, run } : shown));
  tell("history", listed, run);
});

const PAGE = 50;

/** What was told while the answer was under way is newer than the answer, or what is newer still will be told. */
export async function look(id) {
  change("run", (shown) => (shown.id === id ? shown : { ...nothing, id }));
  const known = current().run.run;
  try {
    const run = await get(`/runs${at(id)}`);
    change("run", (shown) => (shown.id === id ? { id, run: shown.run === known ? run : shown.run, problem: null } : shown));
  } catch (problem) {
    change("run", (shown) => (shown.id === id ? { ...shown, problem } : shown));
  }
}

export const items = (id, filter) => load("items", `/runs${at(id)}/items`, { size: PAGE, ...filter });

export const moreItems = (id, filter) =>
  more("items", `/runs${at(id)}/items`, { size: PAGE, ...filter }, current().items.next, "after");

/** Takes back what a run did; comes back with the run that does so. */
export const undo = (id) => post(`/runs${at(id)}/undo`);

export function history(job) {
  change("history", (list) => ({ ...list, job }));
  return load("history", `/jobs${at(job)}/runs`, { size: 20 });
}

export const moreHistory = (job) => more("history", `/jobs${at(job)}/runs`, { size: 20 }, current().history.next);

/** Forgets what was shown, so that the next page does not begin with the last one's. */
export function forget() {
  change("items", forgotten);
  change("history", forgotten);
}
