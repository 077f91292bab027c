/** Seconds as a stop watch shows them: 03:07, 1:02:45. */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value) => String(value).padStart(2, "0");
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** How long ago something was, by the same watch. */
export const since = (instant, now = Date.now()) => clock((now - new Date(instant)) / 1000);
