export const AREAS = ["jobs", "housekeeping", "telephony", "administration"];

/** Whether a key still opens anything, and if not, why. */
export function standing({ revokedAt, expiresAt }, now = Date.now()) {
  if (revokedAt) {
    return "revoked";
  }
  return expiresAt && new Date(expiresAt) <= now ? "expired" : "active";
}

export const KIND = { active: "ok", expired: "warn", revoked: "calm" };

/** What the dialog holds, as the hub wants it. */
export const fromForm = (values) => ({
  name: values.name,
  role: values.role,
  areas: AREAS.filter((area) => values[`area.${area}`]),
  expiresAt: values.expiresAt ? new Date(`${values.expiresAt}T23:59:59`).toISOString() : null,
});
