/** Who is at the screen, as far as the hub knows. */
const ROLES = ["viewer", "operator", "supervisor", "admin"];

export const unknown = { user: null, problem: null };
export const begun = (_, user) => ({ user, problem: null });
export const ended = () => unknown;
export const unreachable = (session, problem) => ({ ...session, problem });

/** Each role includes the ones before it. */
export const may = ({ user }, role) => user !== null && ROLES.indexOf(user.role) >= ROLES.indexOf(role);

export const roles = () => [...ROLES];
