import { at, get, post, put, remove } from "../../api.js";
import { empty, load } from "../../listing.js";
import { begin } from "../../store.js";

/** What a person can do with rules. */
begin("rules", empty);
begin("ruleVersions", empty);

const PATH = "/housekeeping/rules";

export const refresh = () => load("rules", PATH);
export const rule = (name) => get(PATH + at(name));
export const desks = async () => (await get("/housekeeping/desks")).items;
export const save = (draft, isNew) => (isNew ? post(PATH, draft) : put(PATH + at(draft.name), draft));
export const versions = (name) => load("ruleVersions", `${PATH}${at(name)}/versions`);

export async function drop(name) {
  await remove(PATH + at(name));
  await refresh();
}

/** What the draft would touch right now, and what it would leave. */
export const preview = (draft) => post(`${PATH}/preview`, { rule: named(draft), sample: SAMPLE });

/** What a new rule is called changes nothing in what it touches; it is looked at while somebody still types its name. */
const named = (draft) => ({ ...draft, name: draft.version ? draft.name : "draft", title: "draft" });

/** The same for one conversation, question by question. */
export const whyNot = (draft, conversation) => post(`${PATH}/preview?${new URLSearchParams({ conversation })}`, { rule: named(draft) });

export async function importRules(text) {
  const report = await post(`${PATH}/import`, text);
  await refresh();
  return report;
}

export const exported = () => get(`${PATH}/export`);

const SAMPLE = 50;
