import { get, query } from "./api.js";
import { change, current } from "./store.js";

/** A list that comes from the hub page by page; `items` is null until the first page came. */
export const empty = { items: null, next: null, busy: false, problem: null, asked: 0, question: null };

const asking = (list, question) => ({ ...list, busy: true, asked: list.asked + 1, question });
const filled = (list, asked, { items, next }) =>
  list.asked === asked ? { ...list, items, next: next ?? null, busy: false, problem: null } : list;
const extended = (list, asked, { items, next }) =>
  list.asked === asked ? { ...list, items: [...list.items, ...items], next: next ?? null, busy: false, problem: null } : list;
const failed = (list, asked, problem) => (list.asked === asked ? { ...list, busy: false, problem } : list);

/** Fetches the first page; an answer that was overtaken by a later question is dropped. */
export async function load(slice, path, filter = {}) {
  await fetched(slice, filled, path, filter);
}

/** Forgets a list, and whatever answer to it is still under way. */
export const forgotten = ({ asked }) => ({ ...empty, asked: asked + 1 });

/** The hub told something while an answer was under way that may not know it: it is asked anew. Whether one was. */
export function overtaken(slice) {
  const { busy, question } = current()[slice];
  if (busy) {
    question();
  }
  return busy;
}

/** Fetches the page after the last one. */
export async function more(slice, path, filter, cursor, cursorName = "before") {
  await fetched(slice, extended, path, { ...filter, [cursorName]: cursor });
}

async function fetched(slice, arrived, path, filter) {
  let asked;
  change(slice, (list) => {
    const next = asking(list, () => fetched(slice, arrived, path, filter));
    asked = next.asked;
    return next;
  });
  try {
    change(slice, arrived, asked, await get(path + query(filter)));
  } catch (problem) {
    change(slice, failed, asked, problem);
  }
}
