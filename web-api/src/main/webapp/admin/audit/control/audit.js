import { get } from "../../api.js";
import { empty, load, more } from "../../listing.js";
import { begin, current } from "../../store.js";

/** What can be asked about who did what. */
begin("audit", empty);

const PAGE = 50;

export const search = (filter) => load("audit", "/audit", { size: PAGE, ...filter });

export const searchOn = (filter) => more("audit", "/audit", { size: PAGE, ...filter }, current().audit.next);

/** Recomputes the chain of the whole trail at the hub. */
export const verify = () => get("/audit/verification");
