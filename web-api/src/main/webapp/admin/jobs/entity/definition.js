/** A job's definition between the hub and the form. */
export const blank = (tasks, zone) => ({
  name: "",
  task: tasks[0]?.name ?? "",
  schedule: "*/5 * * * *",
  zone,
  enabled: true,
  parameters: {},
  limit: null,
  stopAbove: null,
  surgeFactor: null,
  overlap: "skip",
  catchUp: "none",
  alarm: true,
});

export const parametersOf = (tasks, task) => tasks.find(({ name }) => name === task)?.parameters ?? [];

const PARAMETER = "parameters.";
const count = (text) => (text === "" ? null : Number(text));

/** What the form holds, as the hub wants it; an empty parameter is left to the task's own value. */
export function fromForm(job, values) {
  const parameters = Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => name.startsWith(PARAMETER) && value !== "")
      .map(([name, value]) => [name.slice(PARAMETER.length), value]),
  );
  const { name = job.name, task, schedule, zone, enabled, overlap, catchUp, alarm } = values;
  const [limit, stopAbove, surgeFactor] = [values.limit, values.stopAbove, values.surgeFactor].map(count);
  return { name, task, schedule, zone, enabled, parameters, limit, stopAbove, surgeFactor, overlap, catchUp, alarm, version: job.version };
}
