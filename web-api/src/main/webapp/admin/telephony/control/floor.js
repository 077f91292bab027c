import { get } from "../../api.js";
import { onLive } from "../../live.js";
import { begin, change } from "../../store.js";
import { renewed } from "../entity/floor.js";

/** The floor as it is this second: read once, then kept up by what the hub tells. */
begin("floor", { floor: null, problem: null });
onLive("floor", (news) => change("floor", ({ floor, problem }) => ({ floor: renewed(floor, news), problem })));

export async function lookAround() {
  try {
    const floor = await get("/telephony/floor");
    change("floor", () => ({ floor, problem: null }));
  } catch (problem) {
    change("floor", ({ floor }) => ({ floor, problem }));
  }
}
