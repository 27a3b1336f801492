import type { Viewer } from "../identity/viewer.ts";

/** The state of organisation, rulebook, measures and forms as one text: it changes when any of them does. */
export function dataVersion(
  viewer: Viewer,
  states: { measures: ReadonlyMap<number, number>; forms: number },
): string {
  const measures = [...states.measures.values()].reduce((sum, version) => sum + version, 0);
  return `${viewer.company.orgVersion}.${viewer.company.rulebookVersion}.${measures}.${states.forms}`;
}
