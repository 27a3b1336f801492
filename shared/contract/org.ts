import { z } from "zod";

/** A unit the viewer may see, with its parent of today. */
export const UnitView = z.object({
  code: z.string(),
  name: z.string(),
  level: z.string(),
  parent: z.string().nullable(),
});
export type UnitView = z.infer<typeof UnitView>;

export const UnitList = z.object({ units: z.array(UnitView) }).meta({ id: "UnitList" });
export type UnitList = z.infer<typeof UnitList>;

/** A person the viewer may see, with the unit of today. */
export const PersonView = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  joinedOn: z.string(),
  confirmedOn: z.string().nullable(),
  leftOn: z.string().nullable(),
});
export type PersonView = z.infer<typeof PersonView>;

export const PersonList = z.object({ people: z.array(PersonView) }).meta({ id: "PersonList" });
export type PersonList = z.infer<typeof PersonList>;
