import { at } from "../../api.js";
import { empty, forgotten, load, more, tell } from "../../listing.js";
import { onLive } from "../../live.js";
import { begin, change, current } from "../../store.js";
import { settled } from "../entity/closing.js";

/** What can be asked about closed conversations. */
begin("closings", { ...empty, filter: {} });
begin("why", empty);
onLive("closing", (closing) => tell("closings", settled, closing));

const PAGE = 50;

export function search(filter) {
  change("closings", (list) => ({ ...list, filter }));
  return load("closings", "/housekeeping/closings", { size: PAGE, ...filter });
}

export const searchOn = (filter) => more("closings", "/housekeeping/closings", { size: PAGE, ...filter }, current().closings.next);

/** Everything that was ever decided about a conversation. */
export async function ask(platform, id, account) {
  change("why", forgotten);
  await load("why", `/housekeeping/conversations${at(platform, id)}/decisions`, { account });
}
