/** The skip link: an address of its own would be taken for a page. */
export function skipTo(event) {
  event.preventDefault();
  document.querySelector("#main").focus();
}

/** After a change of page the keyboard and the screen reader start at its title. */
export const toTitle = () => document.querySelector("h1")?.focus({ preventScroll: true });
