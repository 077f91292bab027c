/**
 * The hub's clock, by which it tells all moments; a browser's may be minutes off. Each time told by the hub was true a
 * little before it arrived, so the one that was least under way is believed, until the clocks have clearly drifted apart.
 */
const DRIFTED = 10_000;
let ahead = null;

export function hubSaid(at, arrived = Date.now()) {
  const told = new Date(at) - arrived;
  ahead = ahead === null || told > ahead || ahead - told > DRIFTED ? told : ahead;
}

/** This moment as the hub would tell it; the browser's own until the hub said anything. */
export const hubNow = (here = Date.now()) => here + (ahead ?? 0);
