/**
 * The floor as the hub tells it: who waits, who can answer, which phone rings.
 * - pbxs: [{ name, state: "up" | "down", since, heardAt, calls, clockAhead }]
 * - queues: [{ pbx, queue, target, ready, talking, ringing, wrapUp, paused, callers: [{ call, number, name, position, since }],
 *   today: { offered, answered, abandoned, judged, serviceLevel } }], target in seconds, service level from 0 to 1 or null
 * - agents: [{ pbx, agent, name, extension, state, since, paused, reason, lastPause: { reason, since, until }, queues, callsToday }]
 * - extensions: [{ pbx, extension, name, state, since, presence }]
 * - trunks: [{ pbx, trunk, state, since, calls }]
 * A piece of news has the same lists with the changed entries only, and `gone` with the keys of those that left. It leads
 * to the picture called `mark`, from the one called `after`, or from none where it is everything.
 */
const LISTS = { pbxs: ({ name }) => name, queues: ({ pbx, queue }) => `${pbx} ${queue}`, agents: ({ pbx, agent }) => `${pbx} ${agent}`, extensions: ({ pbx, extension }) => `${pbx} ${extension}`, trunks: ({ pbx, trunk }) => `${pbx} ${trunk}` };

export const keyOf = (list, entry) => LISTS[list](entry);

/** Whether the news go on from what is known, so that nothing is missed and nothing applied twice. */
export const isNextOf = (floor, { after }) => after === null || after === floor?.mark;

export function renewed(floor, news) {
  if (news.after === null) {
    return news;
  }
  const next = { ...floor, mark: news.mark, at: news.at };
  for (const [list, key] of Object.entries(LISTS)) {
    const gone = new Set(news.gone?.[list] ?? []);
    const fresh = new Map((news[list] ?? []).map((entry) => [key(entry), entry]));
    if (fresh.size || gone.size) {
      const kept = floor[list].filter((entry) => !gone.has(key(entry))).map((entry) => take(fresh, key(entry)) ?? entry);
      next[list] = [...kept, ...fresh.values()];
    }
  }
  return next;
}

function take(map, key) {
  const found = map.get(key);
  map.delete(key);
  return found;
}

/** How many seconds the first in line has been waiting; 0 where nobody waits. */
export const longest = ({ callers }, now) => Math.max(0, ...callers.map(({ since }) => (now - new Date(since)) / 1000));

/** Somebody waits, and nobody is there who could answer, however short the wait is. */
export const isUnstaffed = ({ callers, ready, talking, ringing, wrapUp }) => callers.length > 0 && ready + talking + ringing + wrapUp === 0;

/** Past its target a queue needs an eye; past three times the target, or without anybody to answer, it needs somebody now. */
export function level(queue, now) {
  if (isUnstaffed(queue)) {
    return "bad";
  }
  const waited = longest(queue, now);
  return waited > queue.target * 3 ? "bad" : waited > queue.target ? "warn" : "ok";
}

/** What needs somebody first comes first. */
export const byNeed = (queues, now) =>
  [...queues].sort((a, b) => isUnstaffed(b) - isUnstaffed(a) || longest(b, now) / b.target - longest(a, now) / a.target || b.callers.length - a.callers.length || a.queue.localeCompare(b.queue));

export const STATES = ["ready", "talking", "ringing", "wrap-up", "paused", "away"];

export const byState = (agents) =>
  [...agents].sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || new Date(a.since) - new Date(b.since));

/** Extensions as one looks for them. */
export const inOrder = (extensions) => [...extensions].sort((a, b) => a.extension.localeCompare(b.extension, undefined, { numeric: true }));

/** The whole day over all queues. */
export function dayOf(queues) {
  const sum = (count) => queues.reduce((all, { today }) => all + (today?.[count] ?? 0), 0);
  const judged = sum("judged");
  return {
    offered: sum("offered"),
    answered: sum("answered"),
    abandoned: sum("abandoned"),
    serviceLevel: judged ? queues.reduce((all, { today }) => all + (today?.serviceLevel ?? 0) * (today?.judged ?? 0), 0) / judged : null,
  };
}
