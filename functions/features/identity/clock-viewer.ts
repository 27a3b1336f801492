import type { Day } from "#shared/calendar/day";
import type { Company, Viewer } from "./viewer.ts";

/** Whoever reads the whole company on a day, and is nobody. */
export function clockViewer(company: Company, today: Day): Viewer {
  return {
    personId: 0,
    code: "",
    name: "",
    isAdmin: true,
    role: "admin",
    grants: [],
    postedUnit: null,
    team: null,
    today,
    company,
  };
}
