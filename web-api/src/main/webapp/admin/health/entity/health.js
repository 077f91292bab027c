/** How the parts of the installation are; `parts` is null until the hub told. */
export const unknown = { parts: null, status: null, problem: null };

export const told = (_, { status, parts }) => ({ status, parts, problem: null });
export const silent = (health, problem) => ({ ...health, problem });

export const partsDown = ({ parts }) => parts?.filter(({ state }) => state === "down").length ?? 0;

const ORDER = ["down", "up", "off"];

/** What needs somebody first. */
export const byUrgency = (parts) => [...parts].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.part.localeCompare(b.part));
