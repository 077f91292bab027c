import { knows, t } from "../../i18n.js";

/** What tasks and their parameters are called in the reader's language; in their own words where nobody translated them. */
const word = (key, own) => (knows(key) ? t(key) : own);

export const taskName = (name) => word(`task.${name}`, name);

export const parameterName = (name) => word(`parameter.${name}`, name);

/** What a run of the job would go by: its own values, and the task's where it has none. */
export function valuesOf(job, parameters) {
  const usual = parameters.map(({ name, fallback }) => ({ name, value: fallback, isUsual: true })).filter(({ name, value }) => value !== "" && !(name in job.parameters));
  const own = Object.entries(job.parameters).map(([name, value]) => ({ name, value, isUsual: false }));
  return [...own, ...usual];
}
