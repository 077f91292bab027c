import { begin, change } from "./store.js";

/** Where the person is: `#/runs/42?outcome=failed` is the path `/runs/42` and the query `{outcome: "failed"}`. */
const HOME = "/jobs";
begin("route", read());

function read() {
  const [path, search] = location.hash.slice(1).split("?");
  return { path: path || HOME, query: Object.fromEntries(new URLSearchParams(search)) };
}

addEventListener("hashchange", () => change("route", read));

export const link = (path, query = {}) => {
  const set = Object.entries(query).filter(([, value]) => value);
  return `#${path}${set.length ? `?${new URLSearchParams(set)}` : ""}`;
};

export function go(path, query) {
  location.hash = link(path, query).slice(1);
}

/** Changes the query without a step in the history: a filter is not a place to go back to. */
export function refine(path, query) {
  history.replaceState(null, "", link(path, query));
  change("route", read);
}

/** The names in a pattern like `/runs/:id` as the path fills them, or null where it does not fit. */
export function fit(pattern, path) {
  const names = pattern.split("/");
  const parts = path.split("/");
  if (names.length !== parts.length) {
    return null;
  }
  const found = {};
  for (const [i, name] of names.entries()) {
    if (name.startsWith(":") && parts[i]) {
      found[name.slice(1)] = decodeURIComponent(parts[i]);
    } else if (name !== parts[i]) {
      return null;
    }
  }
  return found;
}
