import { get } from "../../api.js";
import { hubSaid } from "../../hubclock.js";
import { askFor, follow, onLive } from "../../live.js";
import { begin, change, current } from "../../store.js";
import { hereZone } from "../../time.js";
import { isNextOf, renewed } from "../entity/floor.js";

/** The floor as it is this second: told whole, then kept up by what the hub tells. */
begin("floor", { floor: null, problem: null });

const FLOOR = "floor";
const known = () => current().floor.floor;

onLive(FLOOR, (news) => {
  if (isNextOf(known(), news)) {
    change("floor", ({ floor }) => ({ floor: renewed(floor, news), problem: null }));
  } else {
    askFor(FLOOR);
  }
});

/** For as long as somebody looks; what was seen last is where the hub goes on. Returns how to stop. */
export const watchFloor = () => follow(FLOOR, () => ({ zone: hereZone(), after: known()?.mark }));

/** Where no live connection stands, the floor is read once. */
export async function lookAround() {
  if (current().live === "live") {
    return;
  }
  try {
    const floor = await get(`/telephony/floor?zone=${encodeURIComponent(hereZone())}`);
    hubSaid(floor.at);
    if (current().live !== "live") {
      change("floor", () => ({ floor, problem: null }));
    }
  } catch (problem) {
    change("floor", ({ floor }) => ({ floor, problem }));
  }
}
