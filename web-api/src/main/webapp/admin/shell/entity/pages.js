import { fit } from "../../router.js";

/** Every page: its address, who may see it, where it stands in the navigation, and what draws it. */
const PAGES = [
  { path: "/wallboard", tag: "telephony-wallboard", role: "viewer", nav: "wallboard", module: "../../telephony/boundary/Wallboard.js" },
  { path: "/calls", tag: "telephony-calls", role: "viewer", nav: "calls", module: "../../telephony/boundary/CallsPage.js" },
  { path: "/calls/:pbx/:id", tag: "telephony-call", role: "viewer", nav: "calls", module: "../../telephony/boundary/CallPage.js" },
  { path: "/indicators", tag: "telephony-indicators", role: "viewer", nav: "indicators", module: "../../telephony/boundary/IndicatorsPage.js" },
  { path: "/jobs", tag: "jobs-page", role: "viewer", nav: "jobs", module: "../../jobs/boundary/JobsPage.js" },
  { path: "/jobs/new", tag: "jobs-form", role: "supervisor", nav: "jobs", module: "../../jobs/boundary/JobForm.js" },
  { path: "/jobs/:name", tag: "jobs-job", role: "viewer", nav: "jobs", module: "../../jobs/boundary/JobPage.js" },
  { path: "/jobs/:name/edit", tag: "jobs-form", role: "supervisor", nav: "jobs", module: "../../jobs/boundary/JobForm.js" },
  { path: "/runs/:id", tag: "jobs-run", role: "viewer", nav: "jobs", module: "../../jobs/boundary/RunPage.js" },
  { path: "/rules", tag: "rules-page", role: "viewer", nav: "rules", module: "../../rules/boundary/RulesPage.js" },
  { path: "/rules/new", tag: "rules-form", role: "supervisor", nav: "rules", module: "../../rules/boundary/RuleForm.js" },
  { path: "/rules/:name", tag: "rules-rule", role: "viewer", nav: "rules", module: "../../rules/boundary/RulePage.js" },
  { path: "/rules/:name/edit", tag: "rules-form", role: "supervisor", nav: "rules", module: "../../rules/boundary/RuleForm.js" },
  { path: "/closings", tag: "housekeeping-closings", role: "viewer", nav: "closings", module: "../../housekeeping/boundary/ClosingsPage.js" },
  { path: "/closings/:platform/:id", tag: "housekeeping-why", role: "viewer", nav: "closings", module: "../../housekeeping/boundary/WhyPage.js" },
  { path: "/health", tag: "health-page", role: "viewer", nav: "health", module: "../../health/boundary/HealthPage.js" },
  { path: "/users", tag: "users-page", role: "admin", nav: "users", module: "../../users/boundary/UsersPage.js" },
  { path: "/api-keys", tag: "apikeys-page", role: "admin", nav: "api-keys", module: "../../apikeys/boundary/ApiKeysPage.js" },
  { path: "/audit", tag: "audit-page", role: "admin", nav: "audit", module: "../../audit/boundary/AuditPage.js" },
  { path: "/account", tag: "session-account", role: "viewer", module: "../../session/boundary/AccountPage.js" },
];

/** What the rail offers, in its order. */
export const NAVIGATION = [
  { nav: "wallboard", symbol: "board", role: "viewer" },
  { nav: "calls", symbol: "phone", role: "viewer" },
  { nav: "indicators", symbol: "chart", role: "viewer" },
  { nav: "rules", symbol: "rules", role: "viewer" },
  { nav: "closings", symbol: "chat", role: "viewer" },
  { nav: "jobs", symbol: "jobs", role: "viewer" },
  { nav: "health", symbol: "health", role: "viewer" },
  { nav: "users", symbol: "users", role: "admin" },
  { nav: "api-keys", symbol: "key", role: "admin" },
  { nav: "audit", symbol: "audit", role: "admin" },
];

/** The page at an address with the names found in it. */
export function pageAt(path) {
  for (const page of PAGES) {
    const params = fit(page.path, path);
    if (params) {
      return { ...page, params };
    }
  }
  return null;
}

/** The token of a setup link: `/setup/<token>`. */
export const setupToken = (path) => fit("/setup/:token", path)?.token;
