import { at, get, post } from "../../api.js";
import { empty, forgotten, load, more, overtaken } from "../../listing.js";
import { onLive } from "../../live.js";
import { begin, change, current } from "../../store.js";
import { isOver, latest } from "../entity/run.js";

/** One run looked at closely, its items, and the history of one job. */
const nothing = { id: null, run: null, problem: null };
begin("run", nothing);
begin("items", empty);
begin("history", empty);

onLive("run", (run) => {
  change("run", (shown) => (shown.id === String(run.id) ? { ...shown, run } : shown));
  change("history", (history) => ({ ...history, items: history.items && renewed(history.items, run) }));
  if (isOver(run)) {
    overtaken("history");
  }
});

const PAGE = 50;

function renewed(runs, run) {
  if (runs.some(({ id }) => id === run.id)) {
    return runs.map((one) => (one.id === run.id ? run : one));
  }
  return runs[0]?.job === run.job ? [run, ...runs] : runs;
}

export async function look(id) {
  change("run", (shown) => (shown.id === id ? shown : { ...nothing, id }));
  try {
    const run = await get(`/runs${at(id)}`);
    change("run", (shown) => (shown.id === id ? { id, run: latest(shown.run, run), problem: null } : shown));
  } catch (problem) {
    change("run", (shown) => (shown.id === id ? { ...shown, problem } : shown));
  }
}

export const items = (id, filter) => load("items", `/runs${at(id)}/items`, { size: PAGE, ...filter });

export const moreItems = (id, filter) =>
  more("items", `/runs${at(id)}/items`, { size: PAGE, ...filter }, current().items.next, "after");

/** Takes back what a run did; comes back with the run that does so. */
export const undo = (id) => post(`/runs${at(id)}/undo`);

export const history = (job) => load("history", `/jobs${at(job)}/runs`, { size: 20 });

export const moreHistory = (job) => more("history", `/jobs${at(job)}/runs`, { size: 20 }, current().history.next);

/** Forgets what was shown, so that the next page does not begin with the last one's. */
export function forget() {
  change("items", forgotten);
  change("history", forgotten);
}
