import { language, list, t } from "../../i18n.js";
import { weekdayName } from "../../time.js";
import { parse } from "./cron.js";

/** A cron expression as a sentence in the reader's language; the expression itself where it is wrong. */
export function inWords(cron) {
  const fields = parse(cron);
  if (!fields) {
    return cron;
  }
  const days = dayWords(fields);
  const months = monthWords(fields);
  const times = clockTimes(fields);
  const sentence = times
    ? t("cron.at", { days: joined(days || t("cron.every-day"), months), times: list(times) })
    : joined(paceWords(fields), days, months);
  return sentence[0].toLocaleUpperCase(language()) + sentence.slice(1);
}

const joined = (...parts) => parts.filter(Boolean).join(", ");

const MOST_TIMES = 6;
const two = (value) => String(value).padStart(2, "0");
const clock = (hour, minute) => t("cron.clock", { hour: two(hour), minute: two(minute) });

/** The times of day one by one, where there are few. */
function clockTimes({ minute, hour }) {
  const isPace = minute.every || hour.every === 1;
  if (isPace || minute.values.length * hour.values.length > MOST_TIMES) {
    return null;
  }
  return hour.values.flatMap((h) => minute.values.map((m) => clock(h, m)));
}

function paceWords({ minute, hour }) {
  const pace = minute.every ? everyMinutes(minute.every) : hourly(minute);
  if (hour.every === 1) {
    return pace;
  }
  if (hour.every) {
    return t("cron.then", { pace: minute.every ? pace : atMinutes(minute), when: t("cron.every-hours", { n: hour.every }) });
  }
  const span = ([from, to]) => t("cron.from-to", { from: clock(from, minute.values[0]), to: clock(to, minute.values.at(-1)) });
  return t("cron.then", { pace, when: list(hour.ranges.map(span)) });
}

const everyMinutes = (n) => (n === 1 ? t("cron.every-minute") : t("cron.minutes", { n }));

const hourly = (minute) => (minute.values.length === 1 && minute.values[0] === 0 ? t("cron.hourly") : t("cron.hourly-at", { minutes: atMinutes(minute) }));

const atMinutes = ({ values }) => t("cron.at-minutes", { n: values.length, minutes: list(values.map(two)) });

function dayWords({ day, weekday }) {
  const days = [];
  if (day.every !== 1) {
    days.push(day.every ? t("cron.every-days", { n: day.every }) : t("cron.on-days", { n: day.values.length, days: list(inRanges(day, String)) }));
  }
  if (weekday.every !== 1) {
    days.push(list(inRanges(weekday, weekdayName)));
  }
  return list(days, "disjunction");
}

const monthWords = ({ month }) => (month.every === 1 ? "" : t("cron.in-months", { months: list(inRanges(month, monthName)) }));

/** Neighbours from three on are told as a range. */
const inRanges = ({ ranges }, name) =>
  ranges.flatMap(([from, to]) =>
    to - from >= 2 ? [t("cron.range", { from: name(from), to: name(to) })] : from === to ? [name(from)] : [name(from), name(to)],
  );

const monthName = (month) => new Intl.DateTimeFormat(language(), { month: "long", timeZone: "UTC" }).format(Date.UTC(2023, month - 1, 1));
