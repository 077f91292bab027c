import { begin, change, current } from "./store.js";
import { hubSaid } from "./hubclock.js";
import { language } from "./i18n.js";
import { whoAmI } from "./session/control/session.js";

/**
 * What the hub tells of its own accord. The socket is opened at sign-in and reopened, ever more patiently, whenever it
 * breaks or falls silent; whoever shows something is told to fetch it anew when messages may have been missed.
 */
const SILENCE = 40_000;
const LONGEST_WAIT = 30_000;
const listeners = new Map();
const resumers = new Set();
const followed = new Map();
let socket;
let attempts = 0;
let last = null;
let isBehind = false;
let watch;
let retry;
begin("live", "off");

const is = (state) => change("live", () => state);

export function onLive(topic, listener) {
  listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

/** Called after a gap; returns how to stop listening. */
export function onResume(listener) {
  resumers.add(listener);
  return () => resumers.delete(listener);
}

/** Asks for a topic that is told only to whoever follows it, and again whenever the socket is new; returns how to stop. */
export function follow(topic, wish) {
  followed.set(topic, wish);
  askFor(topic);
  return () => {
    followed.delete(topic);
    say({ leave: topic });
  };
}

/** Says anew what the page has of a topic, so that the hub can tell the rest. */
export const askFor = (topic) => followed.has(topic) && say({ follow: topic, ...followed.get(topic)() });

function say(wish) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(wish));
  }
}

export function connect() {
  if (socket || retry) {
    return;
  }
  is(attempts ? "reconnecting" : "connecting");
  const address = new URL("../live", import.meta.url);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  address.searchParams.set("language", language());
  socket = new WebSocket(address);
  socket.onopen = opened;
  socket.onmessage = ({ data }) => hear(JSON.parse(data));
  socket.onclose = closed;
}

export function disconnect() {
  clearTimeout(retry);
  clearTimeout(watch);
  retry = undefined;
  attempts = 0;
  last = null;
  isBehind = false;
  if (socket) {
    socket.onclose = null;
    socket.close();
    socket = undefined;
  }
  is("off");
}

/** The hub is to go on in another language; what it said so far is fetched anew. */
export function changeLanguage() {
  disconnect();
  isBehind = true;
  connect();
}

function opened() {
  attempts = 0;
  last = null;
  is("live");
  listen();
  [...followed.keys()].forEach(askFor);
  if (isBehind) {
    isBehind = false;
    resume();
  }
}

function hear({ seq, topic, data, at }) {
  listen();
  if (at) {
    hubSaid(at);
  }
  if (last !== null && seq !== last + 1) {
    resume();
  }
  last = seq;
  listeners.get(topic)?.forEach((listener) => listener(data));
}

function listen() {
  clearTimeout(watch);
  watch = setTimeout(() => socket?.close(), SILENCE);
}

function closed() {
  clearTimeout(watch);
  socket = undefined;
  attempts += 1;
  isBehind = true;
  is("reconnecting");
  const wait = Math.min(LONGEST_WAIT, 500 * 2 ** attempts) * (0.5 + Math.random() / 2);
  retry = setTimeout(reopen, wait);
}

async function reopen() {
  retry = undefined;
  await whoAmI();
  if (current().session.user) {
    connect();
  }
}

const resume = () => resumers.forEach((listener) => listener());
