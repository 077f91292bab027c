/**
 * A five-field cron expression taken apart, or null where it is wrong. Each field has its values in order, the same
 * values as runs of neighbours, and `every`, where it is an even step over everything. Sunday is 7: weeks end with it.
 */
const FIELDS = [
  { name: "minute", low: 0, high: 59, steps: 60 },
  { name: "hour", low: 0, high: 23, steps: 24 },
  { name: "day", low: 1, high: 31, steps: 0 },
  { name: "month", low: 1, high: 12, words: "jan feb mar apr may jun jul aug sep oct nov dec" },
  { name: "weekday", low: 0, high: 7, words: "sun mon tue wed thu fri sat" },
];

export function parse(cron) {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== FIELDS.length) {
    return null;
  }
  const fields = {};
  for (const [i, part] of parts.entries()) {
    const field = parseField(part.toLowerCase(), FIELDS[i]);
    if (!field) {
      return null;
    }
    fields[FIELDS[i].name] = field;
  }
  return fields;
}

function parseField(text, { name, low, high, words, steps }) {
  const found = new Set();
  for (const item of text.split(",")) {
    const [, from, to, by] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item) ?? [];
    const first = from === "*" ? low : valueOf(from, words, low);
    const last = to ? valueOf(to, words, low) : from === "*" || by ? high : first;
    if (!(first >= low && last <= high && first <= last && by !== "0") || (from === "*" && to)) {
      return null;
    }
    stepped(first, last, Number(by ?? 1)).forEach((value) => found.add(name === "weekday" ? value || 7 : value));
  }
  const values = [...found].sort((a, b) => a - b);
  return { values, ranges: ranges(values), every: evenStep(text, values.length, name === "weekday" ? 7 : high - low + 1, steps) };
}

/** The step of an expression like every five minutes, where it fits its whole without a rest. */
function evenStep(text, count, all, steps) {
  if (count === all) {
    return 1;
  }
  const step = Number(/^\*\/(\d+)$/.exec(text)?.[1]);
  return steps !== undefined && step && steps % step === 0 ? step : undefined;
}

function valueOf(text, words, low) {
  if (/^\d+$/.test(text)) {
    return Number(text);
  }
  const place = words?.split(" ").indexOf(text) ?? -1;
  return place < 0 ? NaN : place + low;
}

function stepped(first, last, by) {
  const values = [];
  for (let value = first; value <= last; value += by) {
    values.push(value);
  }
  return values;
}

function ranges(sorted) {
  const found = [];
  for (const value of sorted) {
    const last = found.at(-1);
    if (last && value === last[1] + 1) {
      last[1] = value;
    } else {
      found.push([value, value]);
    }
  }
  return found;
}
