import { at, get, post } from "../../api.js";

/** What a PBX can be told; each resolves once the PBX itself said that it did so. */
const tell = (pbx, command, body) => post(`/telephony/pbxs${at(pbx)}/${command}`, body);

/** An input that was left empty says nothing. */
const said = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));

export const place = (pbx, phone, number) => tell(pbx, "calls", { phone, number });
export const hangUp = (pbx, channel) => tell(pbx, "hang-up", { channel });
export const sendOn = (pbx, channel, to) => tell(pbx, "transfer", { channel, to });
export const askFirst = (pbx, channel, to) => tell(pbx, "transfer", { channel, to, attended: true });
export const pause = (pbx, member, queue, reason) => tell(pbx, "pause", said({ member, queue, reason }));
export const resume = (pbx, member) => tell(pbx, "resume", { member });
export const addMember = (pbx, queue, member, name) => tell(pbx, "add-member", said({ queue, member, name }));
export const removeMember = (pbx, queue, member) => tell(pbx, "remove-member", { queue, member });

/** The lines of a call that are up this moment. */
export const linesOf = async (pbx, call) => (await get(`/telephony/calls${at(pbx, call)}/channels`)).items;
