import { LOCAL_ADMIN, type LocalIssuerKey } from "#shared/contract/local-issuer";
import { loadDemoCompany } from "../demo/load.ts";
import { callWorker } from "./call-worker.ts";
import { signLocalToken } from "./sign-token.ts";

const API = "/api/v1";

/** Publishes what ships with the product; does nothing the second time. */
export async function setUp(address: string, key: LocalIssuerKey): Promise<void> {
  const token = await signLocalToken(key, LOCAL_ADMIN, Date.now());
  await callWorker({ address, token }, { method: "POST", path: `${API}/set-up` });
}

/** Fills an empty database with the demonstration company of today; leaves any other as it is. */
export async function seedDemonstration(
  address: string,
  key: LocalIssuerKey,
  progress: (words: string) => void,
): Promise<void> {
  const tokens = new Map<string, Promise<string>>();
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  await loadDemoCompany(
    async (person, { method, path, body, key: idempotencyKey }) => {
      const token = tokens.get(person) ?? signLocalToken(key, person, Date.now());
      tokens.set(person, token);
      const request = { method, path: `${API}${path}`, body, ...(idempotencyKey && { idempotencyKey }) };
      return callWorker({ address, token: await token }, request);
    },
    today,
    progress,
  );
}
