import { get, query } from "../../api.js";
import { hereZone } from "../../time.js";

/** What can be asked about the service. */
const PATH = "/telephony/indicators";

const asked = ({ from, to, queue }, more) => query({ from: from.toISOString(), to: to.toISOString(), zone: hereZone(), queue, ...more });

/** Everything the page shows, told apart in four ways. */
export async function indicators(time, grain) {
  const [whole, series, queues, agents] = await Promise.all(
    [{ grain: "whole" }, { grain }, { grain: "whole", split: "queue" }, { grain: "whole", split: "agent" }].map(async (more) => (await get(PATH + asked(time, more))).items),
  );
  return { whole: whole[0] ?? null, series, queues, agents };
}

/** Where the same figures are to be had as a table for a spreadsheet. */
export const tableOf = (time, grain, split) => new URL(`../../../api/v1${PATH}/csv${asked(time, { grain, split })}`, import.meta.url).href;
