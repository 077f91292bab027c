import { watchHealth } from "../../health/control/health.js";
import { connect, disconnect } from "../../live.js";
import { current, onChange } from "../../store.js";

let present = null;

/** Listens to the hub while somebody is signed in, and only then. */
export function attend() {
  notice(current());
  onChange(notice);
}

function notice({ session: { user } }) {
  const name = user?.name ?? null;
  if (name === present) {
    return;
  }
  present = name;
  if (present) {
    connect();
    watchHealth();
  } else {
    disconnect();
  }
}
