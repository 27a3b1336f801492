import { importJWK, SignJWT } from "jose";
import {
  LOCAL_ALGORITHM,
  LOCAL_AUDIENCE,
  LOCAL_ISSUER,
  LOCAL_TOKEN_SECONDS,
  localIssuerKeySchema,
} from "#shared/contract/local-issuer";

/**
 * A token of the local issuer for a person.
 * @param key the issuer's private JWK as JSON
 * @param nowMs milliseconds since 1970, UTC
 */
export async function signLocalToken(
  key: string,
  personCode: string,
  nowMs: number,
): Promise<{ token: string; expiresAt: string }> {
  const jwk = localIssuerKeySchema.parse(JSON.parse(key));
  const issuedAt = Math.floor(nowMs / 1000);
  const expires = issuedAt + LOCAL_TOKEN_SECONDS;
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: LOCAL_ALGORITHM, kid: jwk.kid })
    .setIssuer(LOCAL_ISSUER)
    .setAudience(LOCAL_AUDIENCE)
    .setSubject(personCode)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(await importJWK(jwk, LOCAL_ALGORITHM));
  return { token, expiresAt: new Date(expires * 1000).toISOString() };
}
