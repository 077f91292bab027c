import { at } from "../../api.js";
import { empty, load, more } from "../../listing.js";
import { onLive } from "../../live.js";
import { begin, change, current } from "../../store.js";

/** What can be asked about closed conversations. */
begin("closings", empty);
begin("why", empty);
onLive("closing", (closing) => change("closings", renewed, closing));

const PAGE = 50;

const renewed = (list, closing) => ({ ...list, items: list.items?.map((one) => (one.id === closing.id ? { ...one, ...closing } : one)) ?? null });

export const search = (filter) => load("closings", "/housekeeping/closings", { size: PAGE, ...filter });

export const searchOn = (filter) => more("closings", "/housekeeping/closings", { size: PAGE, ...filter }, current().closings.next);

/** Everything that was ever decided about a conversation. */
export async function ask(platform, id) {
  change("why", () => empty);
  await load("why", `/housekeeping/conversations${at(platform, id)}/decisions`);
}
