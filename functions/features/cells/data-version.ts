import type { States } from "../facts/aggregates.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

/** The state of everything that a cell is answered from, as one text: it changes when any of it does. */
export function dataVersion({ company }: Viewer, states: States): string {
  const measures = [...states.measures.values()].reduce((sum, version) => sum + version, 0);
  const { orgVersion, rulebookVersion, closingVersion } = company;
  return [orgVersion, rulebookVersion, closingVersion, measures, states.forms, states.targets].join(".");
}
