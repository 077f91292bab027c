/** What became of a conversation that was to be closed. */
export const STATES = ["pending", "closed", "left-open", "failed", "gone", "before-centralita"];

const KIND = { pending: "info", closed: "ok", "left-open": "warn", failed: "bad", gone: "calm", "before-centralita": "calm" };
export const kindOf = ({ state }) => KIND[state] ?? "calm";

/** The days of a filter as moments: from the first one's beginning to the last one's end, where the reader is. */
export const asMoments = ({ from, to, ...others }) => ({
  ...others,
  from: from && new Date(`${from}T00:00`).toISOString(),
  to: to && dayAfter(to).toISOString(),
});

function dayAfter(day) {
  const date = new Date(`${day}T00:00`);
  date.setDate(date.getDate() + 1);
  return date;
}
