import type { Result } from "#shared/result";

/** Why there is no token: nobody has signed in, or the sign-in ran out and cannot be renewed silently. */
export type TokenProblem = "not-signed-in" | "expired";

export type TokenOptions = {
  /** May show a window. Only the pane says so, after a click; a cell never does. */
  readonly interactive?: boolean;
  /** Does not trust the token at hand: the Worker has refused it. */
  readonly fresh?: boolean;
};

/** Where requests get their token. `get` rejects with an `ApiError` only when the network fails. */
export type TokenSource = {
  get(options?: TokenOptions): Promise<Result<string, TokenProblem>>;
  signOut(): Promise<void>;
  /** Calls `listener` whenever somebody signs in or out; the answer stops it. */
  onChange(listener: () => void): () => void;
};
