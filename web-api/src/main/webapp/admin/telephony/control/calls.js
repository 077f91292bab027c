import { at, get } from "../../api.js";
import { empty, load, more } from "../../listing.js";
import { begin, current } from "../../store.js";

/** What can be asked about calls. */
begin("calls", empty);

const PAGE = 50;
const PATH = "/telephony/calls";

export const search = (filter) => load("calls", PATH, { size: PAGE, ...filter });
export const searchOn = (filter) => more("calls", PATH, { size: PAGE, ...filter }, current().calls.next);
export const call = (pbx, id) => get(PATH + at(pbx, id));
