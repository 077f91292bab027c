import { isDuration } from "../time.js";

/** A length of time as people set it: a count and a unit, kept as ISO 8601. */
const SECONDS = { days: 86400, hours: 3600, minutes: 60 };
export const UNITS = Object.keys(SECONDS).reverse();

/** The greatest unit that tells a length without a rest: twelve hours, not half a day. */
export function partsOf(iso) {
  const seconds = iso && isDuration(iso) ? secondsOf(iso) : 0;
  const unit = Object.keys(SECONDS).find((one) => seconds >= SECONDS[one] && seconds % SECONDS[one] === 0) ?? "minutes";
  return { count: iso ? seconds / SECONDS[unit] : "", unit };
}

/** The length as the hub wants it, or null where no count is given. */
export const isoOf = (count, unit) => (count === "" ? null : `PT${(Number(count) * SECONDS[unit]) / 60}M`);

function secondsOf(iso) {
  const [, days, hours, minutes, seconds] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso).map((part) => Number(part ?? 0));
  return days * SECONDS.days + hours * SECONDS.hours + minutes * SECONDS.minutes + seconds;
}
