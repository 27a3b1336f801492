/** What signing in needs to know of Excel and do in it; `addin/excel` gives it. */
export type SignInHost = {
  /** Whether Excel signs in for the add-in (NestedAppAuth 1.1). */
  readonly nestedAppAuth: boolean;
  /** The name to sign in with silently, where Excel knows it. */
  loginHint(): Promise<string | undefined>;
  /** Opens a window at `url` and gives the text it sends back; undefined when the user closes it. */
  openDialog(url: string): Promise<string | undefined>;
};

/** A sign-in that the user closed or that was refused: the pane says so, and nothing is lost. */
export class SignInError extends Error {
  override readonly name = "SignInError";
  readonly reason: "cancelled" | "failed";

  constructor(reason: "cancelled" | "failed", cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
