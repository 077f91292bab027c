import { get } from "../../api.js";
import { onLive, onResume } from "../../live.js";
import { begin, change } from "../../store.js";
import { silent, told, unknown } from "../entity/health.js";

begin("health", unknown);
onLive("health", (health) => change("health", told, health));
onResume(watchHealth);

/** Asks how everything is; afterwards the hub tells what changes. */
export async function watchHealth() {
  try {
    change("health", told, await get("/health"));
  } catch (problem) {
    change("health", silent, problem);
  }
}
