/** What became of a conversation that was to be closed. */
export const STATES = ["pending", "closed", "left-open", "failed", "gone", "before-centralita"];

const KIND = { pending: "info", closed: "ok", "left-open": "warn", failed: "bad", gone: "calm", "before-centralita": "calm" };
export const kindOf = ({ state }) => KIND[state] ?? "calm";

/** More than these are not kept for the sake of new ones; the hub has them. */
const MOST = 200;

/** A list of closings, newest first, with the latest about one of them, where that is what was asked for. */
export function settled(list, closing) {
  if (!list.items) {
    return list;
  }
  const known = list.items.findIndex(({ id }) => id === closing.id);
  if (!fits(list.filter, closing)) {
    return known < 0 ? list : { ...list, items: list.items.toSpliced(known, 1) };
  }
  return known < 0 ? taken(list, closing) : { ...list, items: list.items.with(known, closing) };
}

function taken(list, closing) {
  const older = list.items.findIndex(({ id }) => id < closing.id);
  if (older < 0) {
    return list.next ? list : { ...list, items: [...list.items, closing] };
  }
  const items = list.items.toSpliced(older, 0, closing);
  return items.length > MOST ? { ...list, items: items.slice(0, -1), next: String(items.at(-2).id) } : { ...list, items };
}

const fits = ({ q, state, agent, from, to }, closing) =>
  (!q || q === closing.conversation || q === closing.agent) &&
  (!state || state === closing.state) &&
  (!agent || agent === closing.agent) &&
  (!from || new Date(closing.createdAt) >= new Date(from)) &&
  (!to || new Date(closing.createdAt) < new Date(to));
