import { at, patch, post } from "../../api.js";
import { empty, load } from "../../listing.js";
import { begin } from "../../store.js";

/** What an administrator can do with the people who use the console. */
begin("users", empty);

const path = (user, ...more) => `/users${at(user.id, ...more)}`;

export const refresh = () => load("users", "/users");

export const invite = (user) => then(post("/users", user));
export const change = (user, what) => then(patch(path(user), what));
export const renewLink = (user) => then(post(path(user, "setup-link")));
export const unlock = (user) => then(post(path(user, "unlock")));

async function then(act) {
  const answer = await act;
  await refresh();
  return answer;
}
