import { get, post, remove } from "../../api.js";
import { begin, change } from "../../store.js";
import { begun, ended, unknown, unreachable } from "../entity/session.js";

begin("session", unknown);

/** Asks the hub whose session the browser holds. */
export async function whoAmI() {
  try {
    change("session", begun, await get("/session"));
  } catch (problem) {
    if (problem.status === 401) {
      change("session", ended);
    } else {
      change("session", unreachable, problem);
    }
  }
}

export async function signIn(user, password) {
  change("session", begun, await post("/session", { user, password }));
}

export async function signOut() {
  await remove("/session");
  change("session", ended);
}

export async function changePassword(now, wanted) {
  await post("/session/password", { current: now, wanted });
  await whoAmI();
}

/** Whether nobody can sign in yet, because no user exists. */
export const needsSetup = async () => (await get("/setup")).needed;

export const accept = (token, name, displayName, password) => post("/setup", { token, name, displayName, password });
