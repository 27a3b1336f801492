import { z } from "zod";

/** Who signs local tokens. The name cannot exist on the internet, so no real issuer can be taken for it. */
export const LOCAL_ISSUER = "https://local.fieldsheet.invalid";

/** Whom local tokens are for. */
export const LOCAL_AUDIENCE = "fieldsheet";

/** How local tokens are signed. */
export const LOCAL_ALGORITHM = "ES256";

/** How long a local token holds, in seconds: seven days. */
export const LOCAL_TOKEN_SECONDS = 7 * 24 * 60 * 60;

/** The one person who exists on an empty database. */
export const LOCAL_ADMIN = "admin";

/** The local issuer's private key as the Worker gets it in `LOCAL_ISSUER_KEY`: a JWK on the curve P-256. */
export const localIssuerKeySchema = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  alg: z.literal(LOCAL_ALGORITHM),
  kid: z.string().min(1),
  x: z.string().min(1),
  y: z.string().min(1),
  d: z.string().min(1),
});

export type LocalIssuerKey = z.infer<typeof localIssuerKeySchema>;

/** What a local token says: `sub` is the person's code. */
export const localTokenClaimsSchema = z.object({
  iss: z.literal(LOCAL_ISSUER),
  aud: z.literal(LOCAL_AUDIENCE),
  sub: z.string().min(1),
  iat: z.number().int(),
  exp: z.number().int(),
});
