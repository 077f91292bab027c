/** A call as it was recorded. */
export const DISPOSITIONS = ["answered", "abandoned", "exited", "no-answer", "busy", "cancelled", "failed", "unserved", "in-progress"];

const KIND = { answered: "ok", abandoned: "bad", exited: "warn", "no-answer": "warn", busy: "warn", failed: "bad", "in-progress": "info" };
export const kindOf = ({ disposition }) => KIND[disposition] ?? "calm";
