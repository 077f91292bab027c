/** A rule while somebody writes it: plain data, replaced at every change. */
export const STATUSES = ["open", "pending", "snoozed", "resolved"];
export const PRIORITIES = ["low", "medium", "high", "urgent"];
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const WORKDAYS = DAYS.slice(0, 5);

export const blank = (desks, zone) => ({
  name: "",
  title: "",
  desk: desks.find(({ off }) => !off)?.name ?? desks[0]?.name ?? "",
  enabled: true,
  scope: { statuses: ["open"], inboxes: [], teams: [], assignee: { who: "anybody", agents: [], roles: [] }, labels: { any: [], all: [], none: [] }, priorities: [] },
  when: {
    silence: { of: "agent", atLeast: "PT12H" },
    waiting: "answered",
    answeredBy: "person",
    olderThan: null,
    lookBack: "PT2160H",
    hours: { when: "any", calendar: calendar(zone) },
    beforeReplyWindowEnds: null,
  },
  ladder: [step([{ kind: "resolve" }])],
  guards: { share: 100, quietHours: null, evenIfWaiting: false, respectSnooze: true },
});

export const calendar = (zone) => ({ zone, week: [{ days: WORKDAYS, from: "09:00", to: "18:00" }], holidays: [] });
export const step = (acts, after = "PT0S") => ({ after, acts });

/** The draft at another desk, without what that desk has not. */
export const placed = (draft, { name, statuses, acts }) => ({
  ...draft,
  desk: name,
  scope: { ...draft.scope, statuses: orFirst(draft.scope.statuses.filter((one) => statuses.includes(one)), statuses) },
  ladder: draft.ladder.map((one) => step(one.acts.map((act) => (acts.includes(act.kind) ? act : newAct(usual(acts)))), one.after)),
});

/** Whether rules can ask a desk for something. */
export const tells = (desk, trait) => !!desk?.traits.includes(trait);

const orFirst = (chosen, all) => (chosen.length ? chosen : all.slice(0, 1));

/** What most steps end with. */
export const usual = (acts) => (acts.includes("resolve") ? "resolve" : acts[0]);

/** The draft with another value at a path like `when.silence.atLeast` or `ladder[0].acts[1].text`. */
export const put = (draft, path, value) => into(draft, path.match(/[^.[\]]+/g), value);

function into(at, [name, ...rest], value) {
  const copy = Array.isArray(at) ? [...at] : { ...at };
  copy[name] = rest.length ? into(at?.[name] ?? {}, rest, value) : value;
  return copy;
}

/** A list with or without a value, in the order of all there are. */
export const toggled = (all, chosen, value) => all.filter((one) => (one === value ? !chosen.includes(value) : chosen.includes(one)));

export const without = (list, place) => list.filter((_, i) => i !== place);

export function moved(list, place, by) {
  const copy = [...list];
  copy.splice(place + by, 0, ...copy.splice(place, 1));
  return copy;
}

/** What goes with a new act of a kind. */
export const newAct = (kind) => ({ kind, ...{ remind: { text: "" }, note: { text: "" }, label: { add: [], remove: [] }, assign: { agent: null }, "assign-team": { team: null }, snooze: { for: "PT12H" }, resolve: { text: null } }[kind] });

/** `vip, billing` as a list. */
export const listOf = (text) => text.split(",").map((one) => one.trim()).filter(Boolean);
