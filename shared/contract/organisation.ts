import { z } from "zod";
import { Role } from "./identity.ts";

/** From a day until another, exclusive; `until` null means still. */
const Span = { from: z.string(), until: z.string().nullable() };

/** A unit with where it stood, who stood in it, and who holds rights over it. */
export const UnitDetail = z
  .object({
    code: z.string(),
    name: z.string(),
    level: z.string(),
    placements: z.array(
      z.object({ parent: z.string().nullable(), parentName: z.string().nullable(), ...Span }),
    ),
    postings: z.array(z.object({ person: z.string(), name: z.string(), role: z.string(), ...Span })),
    grants: z.array(z.object({ person: z.string(), name: z.string(), role: Role, ...Span })),
  })
  .meta({ id: "UnitDetail" });
export type UnitDetail = z.infer<typeof UnitDetail>;

/** A person with where they stood. */
export const PersonDetail = z
  .object({
    code: z.string(),
    name: z.string(),
    joinedOn: z.string(),
    confirmedOn: z.string().nullable(),
    leftOn: z.string().nullable(),
    postings: z.array(z.object({ unit: z.string(), unitName: z.string(), role: z.string(), ...Span })),
    grants: z.array(
      z.object({ role: Role, unit: z.string().nullable(), unitName: z.string().nullable(), ...Span }),
    ),
  })
  .meta({ id: "PersonDetail" });
export type PersonDetail = z.infer<typeof PersonDetail>;

/** Puts a unit under another (null: at the top) from a day on. */
export const UnitMove = z
  .strictObject({ parent: z.string().min(1).max(64).nullable(), from: z.iso.date() })
  .meta({ id: "UnitMove" });
export type UnitMove = z.infer<typeof UnitMove>;

/** Posts a person to a unit from a day on; whatever posting holds then ends the day before. */
export const Transfer = z
  .strictObject({ unit: z.string().min(1).max(64), role: z.string().min(1).max(32), from: z.iso.date() })
  .meta({ id: "Transfer" });
export type Transfer = z.infer<typeof Transfer>;

/** Gives a right from a day on, over a unit or (an admin) the whole company. */
export const GrantGiven = z
  .strictObject({
    person: z.string().min(1).max(64),
    role: z.enum(["lead", "manager", "admin"]),
    unit: z.string().min(1).max(64).nullable(),
    from: z.iso.date(),
  })
  .meta({ id: "GrantGiven" });
export type GrantGiven = z.infer<typeof GrantGiven>;

/** Ends a right on a day, which it no longer holds. */
export const GrantEnded = z
  .strictObject({
    person: z.string().min(1).max(64),
    role: z.enum(["lead", "manager", "admin"]),
    unit: z.string().min(1).max(64).nullable(),
    until: z.iso.date(),
  })
  .meta({ id: "GrantEnded" });
export type GrantEnded = z.infer<typeof GrantEnded>;

/** Somebody who signed in and belongs to nobody yet. */
export const WaitingSignIn = z.object({
  tenant: z.string(),
  objectId: z.string(),
  name: z.string(),
  firstSeenAt: z.string(),
});
export type WaitingSignIn = z.infer<typeof WaitingSignIn>;

export const WaitingSignIns = z.object({ waiting: z.array(WaitingSignIn) }).meta({ id: "WaitingSignIns" });
export type WaitingSignIns = z.infer<typeof WaitingSignIns>;

/** Says which person a waiting sign-in is. */
export const SignInLink = z
  .strictObject({ tenant: z.string().min(1), objectId: z.string().min(1), person: z.string().min(1).max(64) })
  .meta({ id: "SignInLink" });
export type SignInLink = z.infer<typeof SignInLink>;
