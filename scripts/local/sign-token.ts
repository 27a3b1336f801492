import { importJWK, SignJWT } from "jose";
import {
  LOCAL_ALGORITHM,
  LOCAL_AUDIENCE,
  LOCAL_ISSUER,
  LOCAL_TOKEN_SECONDS,
  type LocalIssuerKey,
} from "#shared/contract/local-issuer";

/** Signs a token with which a person calls the local server; `now` is in milliseconds since 1970. */
export async function signLocalToken(key: LocalIssuerKey, person: string, now: number): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: LOCAL_ALGORITHM, kid: key.kid, typ: "JWT" })
    .setIssuer(LOCAL_ISSUER)
    .setAudience(LOCAL_AUDIENCE)
    .setSubject(person)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LOCAL_TOKEN_SECONDS)
    .sign(await importJWK(key, LOCAL_ALGORITHM));
}
