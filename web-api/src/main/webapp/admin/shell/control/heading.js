import { begin, change } from "../../store.js";

/** What the page is called, and where it belongs. */
begin("heading", { title: "", back: null });

export const headed = (title, back = null) => {
  document.title = title ? `${title} · Centralita` : "Centralita";
  change("heading", (was) => (was.title === title && was.back?.href === back?.href ? was : { title, back }));
};
