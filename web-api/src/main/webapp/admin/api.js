import { change, current } from "./store.js";
import { language } from "./i18n.js";
import { ended } from "./session/entity/session.js";

const BASE = new URL("../api/v1", import.meta.url).pathname;

/** What the hub refused, in the words it gave (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  constructor({ title, detail, code, status, requestId, errors }, retryAfter) {
    super(detail ?? title);
    Object.assign(this, { title, detail, code, status, requestId, errors: errors ?? [], retryAfter });
  }

  /** What is wrong with one field of a form. */
  of(field) {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

const acts = (method) => method !== "GET";

async function call(method, path, body) {
  const headers = { Accept: "application/json, application/problem+json", "Accept-Language": language() };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  if (acts(method) && current().session.user) {
    headers["X-CSRF-Token"] = current().session.user.csrfToken;
  }
  let response;
  try {
    response = await fetch(BASE + path, { method, headers, body: typeof body === "string" ? body : JSON.stringify(body) });
  } catch {
    throw new Problem({ code: "unreachable" });
  }
  return response.ok ? read(response) : refuse(response);
}

async function read(response) {
  return response.status === 204 || response.headers.get("Content-Length") === "0" ? null : response.json();
}

async function refuse(response) {
  const told = response.headers.get("Content-Type")?.includes("json") ? await response.json() : {};
  if (response.status === 401 && told.code !== "wrong-credentials" && current().session.user) {
    change("session", ended);
  }
  const requestId = told.requestId ?? response.headers.get("X-Request-Id");
  throw new Problem({ status: response.status, ...told, requestId }, Number(response.headers.get("Retry-After")) || undefined);
}

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, body);
export const put = (path, body) => call("PUT", path, body);
export const patch = (path, body) => call("PATCH", path, body);
export const remove = (path) => call("DELETE", path);

/** `?a=1&b=2` of what is set; nothing for what is not. */
export function query(values) {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return set.length ? `?${new URLSearchParams(set)}` : "";
}

/** A path of names that may hold anything. */
export const at = (...names) => names.map((name) => `/${encodeURIComponent(name)}`).join("");
