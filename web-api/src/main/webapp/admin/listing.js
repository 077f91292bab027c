import { get, query } from "./api.js";
import { change } from "./store.js";

/**
 * A list that comes from the hub page by page; `items` is null until the first page came. `news` is what was told since the
 * question that is under way, whose answer may not know it.
 */
export const empty = { items: null, next: null, busy: false, problem: null, asked: 0, news: [] };

/** So much news is kept for one answer; of more, the latest. */
const MOST_NEWS = 1000;

const asking = (list) => ({ ...list, busy: true, asked: list.asked + 1, news: [] });
const filled = (list, asked, { items, next }) => answered(list, asked, { items, next: next ?? null, problem: null });
const extended = (list, asked, { items, next }) => answered(list, asked, { items: [...(list.items ?? []), ...items], next: next ?? null, problem: null });
const failed = (list, asked, problem) => answered(list, asked, { problem });

const answered = (list, asked, answer) =>
  list.asked === asked ? list.news.reduce((known, retold) => retold(known), { ...list, ...answer, busy: false, news: [] }) : list;

/** Changes a list by what the hub told or a person did, and once more when an answer comes that may not know it. */
export function tell(slice, how, ...what) {
  const retold = (list) => how(list, ...what);
  change(slice, (list) => ({ ...retold(list), news: list.busy ? [...list.news, retold].slice(-MOST_NEWS) : [] }));
}

/** Fetches the first page; an answer that was overtaken by a later question is dropped. */
export async function load(slice, path, filter = {}) {
  await fetched(slice, filled, path, filter);
}

/** Forgets a list, and whatever answer to it is still under way. */
export const forgotten = ({ asked }) => ({ ...empty, asked: asked + 1 });

/** Fetches the page after the last one. */
export async function more(slice, path, filter, cursor, cursorName = "before") {
  await fetched(slice, extended, path, { ...filter, [cursorName]: cursor });
}

async function fetched(slice, arrived, path, filter) {
  let asked;
  change(slice, (list) => {
    const next = asking(list);
    asked = next.asked;
    return next;
  });
  try {
    change(slice, arrived, asked, await get(path + query(filter)));
  } catch (problem) {
    change(slice, failed, asked, problem);
  }
}
