import { watchHealth } from "../../health/control/health.js";
import { changeLanguage, connect, disconnect } from "../../live.js";
import { current, onChange } from "../../store.js";

let present = null;
let spoken = null;

/** Listens to the hub while somebody is signed in, and only then; in the language that is read. */
export function attend() {
  notice(current());
  onChange(notice);
}

function notice({ session: { user }, language }) {
  const [was, before] = [present, spoken];
  present = user?.name ?? null;
  spoken = language;
  if (present !== was) {
    turn();
  } else if (present && language !== before) {
    changeLanguage();
  }
}

function turn() {
  if (present) {
    connect();
    watchHealth();
  } else {
    disconnect();
  }
}
