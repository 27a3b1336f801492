import { LOCAL_ADMIN, localDemoProgressSchema, type LocalIssuerKey } from "#shared/contract/local-issuer";
import { PlainError } from "../console/plain-error.ts";
import { callWorker } from "./call-worker.ts";
import { signLocalToken } from "./sign-token.ts";

const SET_UP = "/api/v1/local/set-up";
const DEMO = "/api/v1/local/demo";

/** Publishes what ships with the product and creates the admin; does nothing the second time. */
export async function setUp(address: string, key: LocalIssuerKey): Promise<void> {
  const token = await signLocalToken(key, LOCAL_ADMIN, Date.now());
  await callWorker({ address, token }, SET_UP, {});
}

/** Fills an empty database with the demonstration company, piece by piece; leaves any other as it is. */
export async function seedDemonstration(
  address: string,
  key: LocalIssuerKey,
  progress: (words: string) => void,
): Promise<void> {
  const token = await signLocalToken(key, LOCAL_ADMIN, Date.now());
  const today = new Date().toLocaleDateString("sv-SE");
  for (let before = -1; ;) {
    const answer = localDemoProgressSchema.parse(await callWorker({ address, token }, DEMO, { today }));
    if (answer.done) return;
    const { done, total } = answer.progress;
    if (done <= before) {
      throw new PlainError(
        `Seeding the demonstration company stands still at ${done} of ${total}; \`npm run reset\` starts over.`,
      );
    }
    before = done;
    progress(`${done} of ${total}`);
  }
}
