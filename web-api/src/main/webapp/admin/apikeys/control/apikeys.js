import { at, post, remove } from "../../api.js";
import { empty, load } from "../../listing.js";
import { begin } from "../../store.js";

/** What an administrator can do with the keys of programs. */
begin("apikeys", empty);

export const refresh = () => load("apikeys", "/api-keys");

export async function create(key) {
  const created = await post("/api-keys", key);
  await refresh();
  return created;
}

export async function revoke({ id }) {
  await remove(`/api-keys${at(id)}`);
  await refresh();
}
