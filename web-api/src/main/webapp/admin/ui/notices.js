import { begin, change, current } from "../store.js";
import { asText } from "./problem.js";

/** Short words after an act, said aloud by screen readers too; good news leaves by itself, bad news when dismissed. */
const GOOD_NEWS_STAYS = 6000;
let count = 0;
begin("notices", []);

export function tell(text) {
  const id = add({ text, kind: "ok" });
  setTimeout(() => dismiss(id), GOOD_NEWS_STAYS);
}

export function complain(problem) {
  if (current().session.user) {
    add({ text: asText(problem), requestId: problem.requestId, kind: "bad" });
  }
}

export const dismiss = (id) => change("notices", (notices) => notices.filter((notice) => notice.id !== id));

function add(notice) {
  const id = ++count;
  change("notices", (notices) => [...notices.slice(-3), { id, ...notice }]);
  return id;
}
