import type { SignIn } from "#shared/contract/identity";
import type { Language } from "#shared/contract/language";
import { ApiError, ownProblem } from "./api-error.ts";
import type { Clock } from "./clock.ts";
import { createDeferred } from "./deferred.ts";
import { createEntraTokenSource, type EntraSignIn, type NestedApp } from "./entra-sign-in.ts";
import type { HeldTokenSource } from "./held-token.ts";
import { createListeners } from "./listeners.ts";
import { createLocalTokenSource, LOCAL_PERSON_KEY, type PersonStore } from "./local-sign-in.ts";
import { readSignIn } from "./read-sign-in.ts";
import type { SignInHost } from "./sign-in-host.ts";
import type { TokenSource } from "./token-source.ts";
import { createTransport, type Transport, type TransportOptions } from "./transport.ts";

/** Who the page is to the Worker: cells and pane share one, and with it one token. */
export type Session = {
  readonly transport: Transport;
  readonly tokens: TokenSource;
  /** How to sign in here. Asked once; after a failure, again. */
  signIn(): Promise<SignIn>;
  /** Signs in as a person of a local server. Nothing happens where sign-in is Microsoft's. */
  signInAs(person: string): Promise<void>;
  language(): Language;
  setLanguage(language: Language): void;
  /** Gives what signing in needs of Excel. A Microsoft sign-in waits for it. */
  offerHost(host: SignInHost): void;
};

export type SessionOptions = {
  readonly base: string;
  readonly dialogUrl: string;
  readonly language: Language;
  readonly fetch: TransportOptions["fetch"];
  readonly upload: TransportOptions["upload"];
  readonly store: PersonStore;
  /** Calls back when another window of the page changes a key of the store. */
  readonly onStored: (listener: (key: string | null) => void) => void;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  readonly loadNestedApp: (signIn: EntraSignIn) => Promise<NestedApp>;
};

type Source = HeldTokenSource & { signInAs?(person: string): void };

/** Builds a session; which sign-in it has is asked of the Worker when a token is first needed. */
export function createSession(options: SessionOptions): Session {
  const changes = createListeners<void>();
  const host = createDeferred<SignInHost>();
  let language = options.language;
  let signIn: Promise<SignIn> | undefined;
  let source: Promise<Source> | undefined;

  const transport = createTransport({ ...options, language: () => language, tokens: async () => tokens });

  async function askSignIn(): Promise<SignIn> {
    const read = readSignIn(await transport({ method: "GET", path: "/sign-in", anonymous: true }));
    if (!read) throw new ApiError(ownProblem("server/failed", language));
    return read;
  }

  function knownSignIn(): Promise<SignIn> {
    signIn ??= askSignIn().catch((error: unknown) => {
      signIn = undefined;
      throw error;
    });
    return signIn;
  }

  async function createSource(): Promise<Source> {
    const found = await knownSignIn();
    const made = found.kind === "local" ? localSource() : entraSource(found);
    made.onChange(() => changes.tell());
    return made;
  }

  function localSource(): Source {
    const made = createLocalTokenSource({
      store: options.store,
      clock: options.clock,
      fetchToken: async (person) =>
        readLocalToken(
          await transport({
            method: "POST",
            path: "/local/tokens",
            body: { person },
            repeatable: true,
            anonymous: true,
          }),
          language,
        ),
    });
    options.onStored((key) => {
      if (key === LOCAL_PERSON_KEY || key === null) made.forget();
    });
    return made;
  }

  function entraSource(found: EntraSignIn): Source {
    const { loadNestedApp, dialogUrl, clock } = options;
    return createEntraTokenSource({
      signIn: found,
      host: () => host.promise,
      loadNestedApp,
      dialogUrl,
      clock,
    });
  }

  function knownSource(): Promise<Source> {
    source ??= createSource().catch((error: unknown) => {
      source = undefined;
      throw error;
    });
    return source;
  }

  const tokens: TokenSource = {
    get: async (asked) => (await knownSource()).get(asked),
    signOut: async () => (await knownSource()).signOut(),
    onChange: (listener) => changes.add(listener),
  };

  return {
    transport,
    tokens,
    signIn: knownSignIn,
    signInAs: async (person) => (await knownSource()).signInAs?.(person),
    language: () => language,
    setLanguage(next) {
      language = next;
    },
    offerHost: (offered) => host.resolve(offered),
  };
}

function readLocalToken(body: unknown, language: Language): { token: string; expiresAt: string } {
  if (typeof body === "object" && body !== null) {
    const token: unknown = Reflect.get(body, "token");
    const expiresAt: unknown = Reflect.get(body, "expiresAt");
    if (typeof token === "string" && typeof expiresAt === "string") return { token, expiresAt };
  }
  throw new ApiError(ownProblem("server/failed", language));
}
