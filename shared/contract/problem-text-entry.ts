/**
 * A problem in one language. `detail` says what happened, why, and what to do.
 * `{name}` is replaced by a parameter; a part in `[[…]]` is left out unless all of its parameters are there.
 */
export type ProblemTextEntry = { readonly title: string; readonly detail: string };
