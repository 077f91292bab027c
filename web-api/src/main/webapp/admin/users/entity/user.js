/** How a user stands: able to sign in, locked out for a while, switched off, or never seen yet. */
export function standing({ enabled, lockedUntil, lastSignInAt }, now = Date.now()) {
  if (!enabled) {
    return "disabled";
  }
  if (lockedUntil && new Date(lockedUntil) > now) {
    return "locked";
  }
  return lastSignInAt ? "active" : "invited";
}

export const KIND = { active: "ok", invited: "info", locked: "warn", disabled: "calm" };
