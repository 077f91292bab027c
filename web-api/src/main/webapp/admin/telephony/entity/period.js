/** The times that are usually asked about, in days of the reader's own calendar. */
export const PERIODS = ["today", "yesterday", "week", "month"];

const DAYS = { today: [0, 1], yesterday: [-1, 0], week: [-6, 1], month: [-29, 1] };
const GRAIN = { today: "hour", yesterday: "hour", week: "day", month: "day" };

export const grainOf = (period) => GRAIN[period];

export function timeOf(period, now = new Date()) {
  const [from, to] = DAYS[period].map((days) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return { from, to };
}

const STEP = { hour: (date) => new Date(date.getTime() + 3_600_000), day: (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1) };

/** The series without holes: a time in which nothing happened is told as such. */
export function filled(series, { from, to }, grain, now = new Date()) {
  const known = new Map(series.map((point) => [new Date(point.start).getTime(), point]));
  const points = [];
  for (let at = from; at < to && at <= now; at = STEP[grain](at)) {
    points.push(known.get(at.getTime()) ?? { start: at.toISOString(), answered: 0, abandoned: 0, overflowed: 0 });
  }
  return points;
}
