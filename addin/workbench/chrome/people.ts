/** Somebody the local server lets one sign in as. */
export interface Person {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
}

const SIGN_IN_URL = "/api/v1/sign-in";

/** The people one may sign in as; rejects when the local server does not answer with them. */
export async function readPeople(): Promise<readonly Person[]> {
  const response = await fetch(SIGN_IN_URL, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${SIGN_IN_URL} answered ${response.status}.`);
  const answer: { readonly kind: string; readonly people?: readonly Person[] } = await response.json();
  if (answer.kind !== "local" || !answer.people) throw new Error(`${SIGN_IN_URL} is not the local sign-in.`);
  return answer.people;
}

/** `王伟 · P001 · D1-A`, as a choice shows it. */
export function personLabel({ name, code, unit }: Person): string {
  return [name, code, unit].filter((part) => part !== "").join(" · ");
}
