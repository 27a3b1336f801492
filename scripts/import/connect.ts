import { LOCAL_ADMIN } from "#shared/contract/local-issuer";
import { PlainError } from "../console/plain-error.ts";
import { trustLocalAuthority } from "../local/certificates.ts";
import { issuerKeyAt } from "../local/issuer-key.ts";
import { LOCAL } from "../local/paths.ts";
import { runningAddress } from "../local/server-address.ts";
import { signLocalToken } from "../local/sign-token.ts";
import type { ImportArguments } from "./import-arguments.ts";

/**
 * Where to go, and with whose rights: a deployment with a token that is given, or the local server as its admin.
 * @throws {PlainError} when no server runs, or a deployment comes without a token
 */
export async function connectionOf(
  wanted: Pick<ImportArguments, "url" | "token">,
): Promise<{ address: string; token: string }> {
  if (wanted.url !== undefined) {
    if (wanted.token !== undefined) return { address: wanted.url, token: wanted.token };
    throw new PlainError(
      "A deployment needs an admin's token: give it with --token, or in FIELDSHEET_TOKEN.",
    );
  }
  trustLocalAuthority();
  const address = await runningAddress();
  if (address === undefined) {
    throw new PlainError(
      "No local server answers: start it with `npm start` and leave it running, or name a deployment with --url and --token.",
    );
  }
  const token =
    wanted.token ?? (await signLocalToken(await issuerKeyAt(LOCAL.issuer), LOCAL_ADMIN, Date.now()));
  return { address, token };
}
