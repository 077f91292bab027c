import { ask } from "../../ui/ask.js";
import { tell } from "../../ui/notices.js";
import { t } from "../../i18n.js";
import { may } from "../../session/entity/session.js";
import { addMember, askFirst, hangUp, pause, place, removeMember, resume, sendOn } from "../control/commands.js";

/** Asks before a PBX is told something, and says what came of it. */
async function told(question, done) {
  const answer = await ask(question);
  if (answer) {
    tell(done());
  }
}

const pbxField = (pbxs) => ({ name: "pbx", label: t("command.pbx"), choices: pbxs.map(({ name }) => [name, name]) });
const queueField = (queues) => ({ name: "queue", label: t("command.queue"), choices: queues });

export const askToCall = (pbxs) =>
  told(
    {
      title: t("command.call"),
      text: t("command.call.text"),
      fields: [
        ...(pbxs.length > 1 ? [pbxField(pbxs)] : []),
        { name: "phone", label: t("command.call.phone"), hint: t("command.call.phone.hint"), required: true, autofocus: true, maxlength: 80 },
        { name: "number", label: t("command.call.number"), required: true, maxlength: 33 },
      ],
      action: t("command.call.act"),
      work: ({ pbx = pbxs[0].name, phone, number }) => place(pbx, phone.trim(), number.trim()),
    },
    () => t("command.called"),
  );

export const askToHangUp = (pbx, { channel, name, number }) =>
  told(
    { title: t("command.hang-up.title", { who: name ?? number ?? channel }), text: t("command.hang-up.text", { channel }), action: t("command.hang-up"), danger: true, work: () => hangUp(pbx, channel) },
    () => t("command.hung-up", { channel }),
  );

const toField = () => ({ name: "to", label: t("command.to"), required: true, autofocus: true, maxlength: 33 });

export const askToSendOn = (pbx, { channel, name, number }) =>
  told(
    { title: t("command.send-on.title", { who: name ?? number ?? channel }), text: t("command.send-on.text"), fields: [toField()], action: t("command.send-on.act"), work: ({ to }) => sendOn(pbx, channel, to.trim()) },
    () => t("command.sent-on", { channel }),
  );

export const askToAskFirst = (pbx, { channel, name, number }) =>
  told(
    { title: t("command.ask-first.title", { who: name ?? number ?? channel }), text: t("command.ask-first.text"), fields: [toField()], action: t("command.ask-first.act"), work: ({ to }) => askFirst(pbx, channel, to.trim()) },
    () => t("command.asking", { channel }),
  );

const askToPause = ({ pbx, extension, name, queues }) =>
  told(
    {
      title: t("command.pause.title", { name: name ?? extension }),
      text: t("command.pause.text"),
      fields: [
        { name: "reason", label: t("command.pause.reason"), required: true, autofocus: true, maxlength: 80 },
        ...(queues.length > 1 ? [queueField([["", t("command.queue.all")], ...queues.map((one) => [one, one])])] : []),
      ],
      action: t("act.pause"),
      work: ({ reason, queue = "" }) => pause(pbx, extension, queue, reason),
    },
    () => t("command.paused", { name: name ?? extension }),
  );

async function comeBack({ pbx, extension, name }) {
  await resume(pbx, extension);
  tell(t("command.resumed", { name: name ?? extension }));
}

/** The queue says which PBX is meant, because two may have one of the same name. */
export const askToAdd = (queues) =>
  told(
    {
      title: t("command.add"),
      text: t("command.add.text"),
      fields: [
        queueField(queues.map(({ pbx, queue }, i) => [`${i}`, new Set(queues.map((one) => one.pbx)).size > 1 ? `${queue} · ${pbx}` : queue])),
        { name: "member", label: t("command.add.member"), hint: t("command.add.member.hint"), required: true, autofocus: true, maxlength: 80 },
        { name: "name", label: t("command.add.name"), hint: t("command.add.name.hint"), maxlength: 80 },
      ],
      action: t("command.add.act"),
      work: ({ queue, member, name = "" }) => addMember(queues[queue].pbx, queues[queue].queue, member.trim(), name.trim()),
    },
    () => t("command.added"),
  );

const askToRemove = ({ pbx, extension, name, queues }) =>
  told(
    {
      title: t("command.remove.title", { name: name ?? extension }),
      text: t("command.remove.text"),
      fields: [queueField(queues.map((one) => [one, one]))],
      action: t("command.remove.act"),
      danger: true,
      work: ({ queue }) => removeMember(pbx, queue, extension),
    },
    () => t("command.removed", { name: name ?? extension }),
  );

/** What a supervisor can do about an agent. */
export const agentActs = (agent) => [
  agent.paused ? [t("command.resume"), () => comeBack(agent), "play"] : [t("act.pause-ask"), () => askToPause(agent), "pause"],
  [t("command.remove"), () => askToRemove(agent), "cross", "danger"],
];

/** What can be done about one line of a call. */
export const lineActs = (pbx, line) => [
  [t("command.send-on"), () => askToSendOn(pbx, line), "back"],
  [t("command.ask-first"), () => askToAskFirst(pbx, line), "person"],
  [t("command.hang-up-ask"), () => askToHangUp(pbx, line), "cross", "danger"],
];

export const mayCall = (session) => may(session, "operator");
export const mayStaff = (session) => may(session, "supervisor");
