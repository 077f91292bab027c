import { ask } from "../../ui/ask.js";
import { tell } from "../../ui/notices.js";
import { t } from "../../i18n.js";
import { go } from "../../router.js";
import { may } from "../../session/entity/session.js";
import { drop, pause, resume, run, stop } from "../control/jobs.js";

/** What the buttons of a job do, with the question that goes before it. */
export async function runNow({ name }) {
  await run(name, { mode: "act" });
  tell(t("job.begun", { name }));
}

async function tryOut({ name }) {
  go(`/runs/${(await run(name, { mode: "dry-run" })).id}`);
}

export const askToStop = (job, run) =>
  ask({ title: t("job.stop.title", { name: job }), text: t("job.stop.text"), action: t("act.stop"), danger: true, work: () => stop(run.id) });

const askToPause = ({ name }) =>
  ask({
    title: t("job.pause.title", { name }),
    text: t("job.pause.text"),
    fields: [
      { name: "reason", label: t("job.pause.reason"), required: true, autofocus: true, maxlength: 200 },
      { name: "until", label: t("job.pause.until"), hint: t("job.pause.until.hint"), type: "datetime-local" },
    ],
    action: t("act.pause"),
    work: ({ reason, until }) => pause(name, reason, until ? new Date(until).toISOString() : null),
  });

async function goOn({ name }) {
  await resume(name);
  tell(t("job.resumed", { name }));
}

async function askToDrop({ name }) {
  const done = await ask({ title: t("job.drop.title", { name }), text: t("job.drop.text"), action: t("act.delete"), danger: true, work: () => drop(name) });
  if (done) {
    tell(t("job.dropped", { name }));
    go("/jobs");
  }
}

/** Everything but the one act that has a button of its own. */
export function menu(job, session) {
  const acts = [
    [t("act.try"), () => tryOut(job), "eye"],
    job.paused ? [t("act.resume"), () => goOn(job), "play"] : [t("act.pause-ask"), () => askToPause(job), "pause"],
  ];
  if (may(session, "supervisor")) {
    acts.push([t("act.edit"), () => go(`/jobs/${encodeURIComponent(job.name)}/edit`), "edit"], [t("act.delete-ask"), () => askToDrop(job), "bin", "danger"]);
  }
  return acts;
}
