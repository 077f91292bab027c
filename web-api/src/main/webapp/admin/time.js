import { html } from "lit";
import { language, t } from "./i18n.js";

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const DAY = { day: "2-digit", month: "short" };
const WEEKDAY = { weekday: "short", ...DAY, ...CLOCK };
const FULL = { ...DAY, ...CLOCK, year: "numeric", weekday: "short", second: "2-digit", timeZoneName: "short" };

const format = (instant, options) => new Intl.DateTimeFormat(language(), options).format(new Date(instant));

/** Where the person at the screen is; all times are told for this zone unless said otherwise. */
export const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `America/Sao_Paulo` as people say it. */
export const zoneName = (zone) => zone?.split("/").pop().replaceAll("_", " ") ?? "";

export const dayAndTime = (instant) => format(instant, WEEKDAY);
export const timeOnly = (instant) => format(instant, CLOCK);
export const dayOnly = (instant) => format(instant, DAY);
export const full = (instant) => format(instant, FULL);

/** A moment, as short as it may be: today's by the clock, this year's by day and clock, older ones with the year. */
export function short(instant, now = new Date()) {
  const then = new Date(instant);
  if (then.toDateString() === now.toDateString()) {
    return format(then, CLOCK);
  }
  const year = then.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };
  return format(then, { ...DAY, ...year, ...CLOCK });
}

/** The same as an element: short to read, in full for whoever points at it, exact for programs. */
export const moment = (instant) =>
  instant ? html`<time datetime=${instant} title=${full(instant)}>${short(instant)}</time>` : "–";

const WRITTEN_OUT = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| UTC)/g;

/** A sentence of the hub, with the moments in it by the reader's clock. */
export const byOwnClock = (sentence) => sentence.replace(WRITTEN_OUT, (written) => short(written.replace(" UTC", "Z").replace(" ", "T")));

const A_SUNDAY = Date.UTC(2023, 0, 1);

/** Monday is 1, Sunday 7. */
export const weekdayName = (day) => new Intl.DateTimeFormat(language(), { weekday: "long", timeZone: "UTC" }).format(A_SUNDAY + day * 86_400_000);

const UNITS = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/** "in 4 minutes", "3 days ago". */
export function distance(instant, now = Date.now()) {
  const seconds = Math.round((new Date(instant) - now) / 1000);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
}

/** How long something took or will take, in its two greatest units: "2 h 5 min". */
export function span(seconds) {
  let rest = Math.max(0, Math.round(seconds));
  const parts = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    if (count > 0 && parts.length < 2) {
      parts.push(new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: "short" }).format(count));
    }
    rest -= count * size;
  }
  return parts.join(" ") || t("time.instant");
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
export const isDuration = (text) => DURATION.test(text) && /\d/.test(text);

/** An ISO-8601 duration in words: `P3D` is three days; one that is not there, or not yet, is a dash. */
export function duration(text) {
  if (!isDuration(text)) {
    return "–";
  }
  const counts = DURATION.exec(text).slice(1);
  return span(UNITS.reduce((sum, [, size], i) => sum + size * Number(counts[i] ?? 0), 0));
}

export const between = (from, to) => span((new Date(to) - new Date(from)) / 1000);

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
