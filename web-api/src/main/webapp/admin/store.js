/** The state of the console: one object with a slice for each feature, replaced at every change, never altered. */
let state = {};
const listeners = new Set();

export const current = () => state;

export function begin(slice, first) {
  state = { [slice]: first, ...state };
}

/** Replaces a slice by what the feature's entity makes of it. */
export function change(slice, how, ...what) {
  state = { ...state, [slice]: how(state[slice], ...what) };
  listeners.forEach((listener) => listener(state));
}

export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
