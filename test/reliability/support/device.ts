import { createDeferred } from "../../../addin/api/deferred.ts";
import type { Me } from "../../../shared/contract/identity.ts";
import type { LocalIssuerKey } from "../../../shared/contract/local-issuer.ts";
import type { Result } from "../../../shared/result.ts";
import { ok, err } from "../../../shared/result.ts";
import { createClient } from "../../../addin/api/client.ts";
import { createTransport } from "../../../addin/api/transport.ts";
import { createPersonHere } from "../../../addin/taskpane/create-person-here.ts";
import { absorbJournal } from "../../../addin/taskpane/drafts/draft-journal.ts";
import { createPaneApi, type PaneApi } from "../../../addin/taskpane/pane-api.ts";
import type { PersonHere } from "../../../addin/taskpane/person-context.ts";
import type { Environment } from "../../../addin/ui/environment.ts";
import { createObservable } from "../../../addin/ui/observable.ts";
import { signLocalToken } from "../../../scripts/local/sign-token.ts";
import { createMemoryWords } from "../../support/memory-words.ts";
import { openDraftFile, type DraftFile } from "../../support/sqlite-draft-store.ts";
import { createNetwork, type Fate, type Network } from "./network.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** The pane of one person on one device, without its screens: what stands beneath them is the product's own. */
export type Pane = {
  readonly api: PaneApi;
  readonly file: DraftFile;
  readonly environment: Environment;
  readonly person: PersonHere;
};

/** A device whose pane may die and come back; what it has on its disk stays. */
export type Device = {
  readonly name: string;
  readonly pane: () => Pane;
  /** Drops the pane as it is. */
  readonly kill: () => void;
  /** Opens the pane anew if there is none, as the page does when it is loaded. */
  readonly revive: () => Promise<void>;
  readonly isAlive: () => boolean;
  /** Settles when the pane that is there now has gone. */
  readonly gone: () => Promise<undefined>;
  /** Whose devices share this one. */
  readonly owner: object;
  readonly setNetwork: (fate: Fate) => void;
  /** Kills the pane when its next request has met this fate. */
  readonly killAtNextRequest: (fate: Fate) => void;
  /** Takes that back. */
  readonly spare: () => void;
  readonly expireSignIn: () => void;
  readonly signIn: () => void;
};

export type DeviceParts = {
  readonly name: string;
  readonly me: Me;
  readonly address: string;
  readonly key: LocalIssuerKey;
  readonly path: string;
  readonly time: VirtualTime;
};

const EIGHT_DAYS_MS = 8 * 24 * 60 * 60 * 1000;

/** Makes a device and opens its pane. */
export async function createDevice(parts: DeviceParts): Promise<Device> {
  const { name, me, address, key, time } = parts;
  let gone = createDeferred<undefined>();
  const tokens = {
    good: await signLocalToken(key, me.person.code, Date.now()),
    old: await signLocalToken(key, me.person.code, Date.now() - EIGHT_DAYS_MS),
  };
  let signedIn = true;
  let fate: Fate = "arrives";
  let running: { pane: Pane; network: Network; kill: () => void } | undefined;

  const openPane = async (): Promise<void> => {
    const network = createNetwork(time);
    network.set(fate);
    const { environment, kill: stopTimers } = time.open();
    const file = openDraftFile(parts.path, time.busy);
    const transport = createTransport({
      base: `${address}/api/v1`,
      fetch: network.fetch,
      upload: (url, init) => network.fetch(url, init),
      tokens: async () => ({
        get: async ({ fresh = false } = {}): Promise<Result<string, "expired">> =>
          signedIn ? ok(tokens.good) : fresh ? err("expired") : ok(tokens.old),
        signOut: async () => undefined,
        onChange: () => () => undefined,
      }),
      language: () => "en-US",
      clock: environment,
      random: () => 0.5,
      newId: () => environment.newId(),
    });
    const api = createPaneApi(
      createClient(transport, () => "en-US"),
      () => undefined,
    );
    await time.until(absorbJournal(file.journal, file.store, () => environment.newId()));
    const person = createPersonHere(
      {
        drafts: file.store,
        files: file.files,
        journal: file.journal,
        words: createMemoryWords(),
        environment,
        api,
        workbook: { host: createObservable("none" as const) },
        refresher: { refresh: async () => undefined },
      },
      me,
    );
    await time.until(person.files.load());
    const kill = () => {
      network.kill();
      stopTimers();
      file.kill();
      running = undefined;
      gone.resolve(undefined);
    };
    gone = createDeferred();
    running = { pane: { api, file, environment, person }, network, kill };
  };

  await openPane();
  return {
    name,
    pane: () => {
      if (!running) throw new Error(`${name} is not there.`);
      return running.pane;
    },
    gone: () => gone.promise,
    owner: me,
    isAlive: () => running !== undefined,
    kill: () => running?.kill(),
    revive: async () => {
      if (!running) await openPane();
    },
    setNetwork: (next) => {
      fate = next;
      running?.network.set(next);
    },
    killAtNextRequest: (next) => running?.network.next(next, () => running?.kill()),
    spare: () => running?.network.spare(),
    expireSignIn: () => {
      signedIn = false;
    },
    signIn: () => {
      signedIn = true;
    },
  };
}
