/** A call as it was recorded. */
export const DISPOSITIONS = ["answered", "abandoned", "no-answer", "busy", "failed", "in-progress"];

const KIND = { answered: "ok", abandoned: "bad", "no-answer": "warn", busy: "warn", failed: "bad", "in-progress": "info" };
export const kindOf = ({ disposition }) => KIND[disposition] ?? "calm";
