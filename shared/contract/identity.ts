import { z } from "zod";

/** What a viewer may do: every person is a rep; a grant makes a lead, a manager or an admin. */
export const ROLES = ["rep", "lead", "manager", "admin"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Who asks, as the pane shows it. */
export const Me = z
  .object({
    person: z.object({ code: z.string(), name: z.string() }),
    role: Role.describe("the strongest role held today"),
    unit: z.object({ code: z.string(), name: z.string() }).nullable().describe("my team: the default scope"),
    grants: z.array(z.object({ role: Role, unit: z.string().nullable() })),
    company: z.object({ name: z.string(), timeZone: z.string(), currency: z.string() }),
    today: z.string().describe("company day, ISO"),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

/** How to sign in here: public, read before there is a token. */
export const SignIn = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("entra"),
      clientId: z.string(),
      authority: z.string(),
      scope: z.string(),
    }),
    z.object({
      kind: z.literal("local"),
      people: z.array(
        z.object({ code: z.string(), name: z.string(), role: Role, unit: z.string().nullable() }),
      ),
    }),
  ])
  .meta({ id: "SignIn" });
export type SignIn = z.infer<typeof SignIn>;

/** Development only: whom to sign in as. */
export const LocalTokenRequest = z
  .strictObject({ person: z.string().min(1).max(64) })
  .meta({ id: "LocalTokenRequest" });
export type LocalTokenRequest = z.infer<typeof LocalTokenRequest>;

export const LocalTokenResponse = z
  .object({ token: z.string(), expiresAt: z.string().describe("UTC instant") })
  .meta({ id: "LocalTokenResponse" });
export type LocalTokenResponse = z.infer<typeof LocalTokenResponse>;
