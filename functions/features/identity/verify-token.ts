import { createLocalJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify } from "jose";
import { z } from "zod";
import {
  LOCAL_ALGORITHM,
  LOCAL_AUDIENCE,
  LOCAL_ISSUER,
  localIssuerKeySchema,
  localTokenClaimsSchema,
} from "#shared/contract/local-issuer";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";

/** Whom a token speaks for: a person by code (local issuer), or an account of an Entra tenant. */
export type Principal =
  | { readonly kind: "local"; readonly personCode: string }
  | { readonly kind: "entra"; readonly tenant: string; readonly objectId: string; readonly name: string };

const CLOCK_TOLERANCE_SECONDS = 60;

const EntraClaims = z.object({
  tid: z.string(),
  oid: z.string(),
  ver: z.literal("2.0"),
  azp: z.string(),
  scp: z.string(),
  name: z.string().default(""),
});

/** The permission that our API exposes in Entra. */
const API_SCOPE = "access_as_user";

/**
 * Verifies a bearer token: signature by key id, issuer built from the token's own tenant, tenant on the allow-list,
 * audience, client, scope and expiry.
 * @throws {ProblemError} `auth/expired` for a good token that has run out, `auth/not-signed-in` for any other fault.
 */
export async function verifyToken(token: string, deps: Deps): Promise<Principal> {
  try {
    const claimed = decodeJwt(token);
    return claimed.iss === LOCAL_ISSUER
      ? await verifyLocal(token, deps)
      : await verifyEntra(token, claimed, deps);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (error instanceof errors.JWTExpired) throw new ProblemError("auth/expired", {}, { cause: error });
    if (error instanceof errors.JOSEError || error instanceof z.ZodError || error instanceof TypeError) {
      throw new ProblemError("auth/not-signed-in", {}, { cause: error });
    }
    throw error;
  }
}

async function verifyLocal(token: string, { settings, now }: Deps): Promise<Principal> {
  if (settings.environment !== "development" || settings.localIssuerKey === "") {
    throw new ProblemError("auth/not-signed-in");
  }
  const { d: _private, ...publicKey } = localIssuerKeySchema.parse(JSON.parse(settings.localIssuerKey));
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [publicKey] }), {
    issuer: LOCAL_ISSUER,
    audience: LOCAL_AUDIENCE,
    algorithms: [LOCAL_ALGORITHM],
    requiredClaims: ["exp", "sub"],
    currentDate: new Date(now()),
  });
  return { kind: "local", personCode: localTokenClaimsSchema.parse(payload).sub };
}

async function verifyEntra(token: string, claimed: JWTPayload, deps: Deps): Promise<Principal> {
  const { tenants, audience, clientId } = deps.settings.entra;
  const tenant = z.string().parse(claimed["tid"]);
  if (!tenants.includes(tenant)) throw new ProblemError("auth/not-signed-in");
  const { payload } = await jwtVerify(token, deps.tenantKeys(tenant), {
    issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
    audience,
    algorithms: ["RS256"],
    requiredClaims: ["exp"],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    currentDate: new Date(deps.now()),
  });
  const claims = EntraClaims.parse(payload);
  if (claims.tid !== tenant || claims.azp !== clientId || !claims.scp.split(" ").includes(API_SCOPE)) {
    throw new ProblemError("auth/not-signed-in");
  }
  return { kind: "entra", tenant, objectId: claims.oid, name: claims.name };
}
