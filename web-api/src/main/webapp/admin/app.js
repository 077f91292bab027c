import { speak } from "./i18n.js";
import { whoAmI } from "./session/control/session.js";
import { attend } from "./shell/control/attendance.js";

await Promise.all([speak(document.documentElement.lang), whoAmI()]);
await import("./shell/boundary/Shell.js");
attend();
