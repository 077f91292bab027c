import { begin, change } from "../../store.js";

const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
begin("theme", seen());
system.addEventListener("change", () => change("theme", seen));

function seen() {
  return root.dataset.theme ?? (system.matches ? "dark" : "light");
}

export function toggleTheme() {
  root.dataset.theme = seen() === "dark" ? "light" : "dark";
  try {
    localStorage.setItem("centralita.theme", root.dataset.theme);
  } catch {
    // lasts as long as the page where nothing may be kept
  }
  change("theme", seen);
}
