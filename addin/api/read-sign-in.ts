import type { Role, SignIn } from "#shared/contract/identity";

const ROLES: Readonly<Record<Role, true>> = { rep: true, lead: true, manager: true, admin: true };

/** The answer of `/sign-in`; undefined when it is none. Written by hand, so that cells need no schema library. */
export function readSignIn(body: unknown): SignIn | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const kind = field(body, "kind");
  if (kind === "entra") {
    const [clientId, authority, scope] = [
      text(body, "clientId"),
      text(body, "authority"),
      text(body, "scope"),
    ];
    return clientId && authority && scope ? { kind, clientId, authority, scope } : undefined;
  }
  const people = field(body, "people");
  if (kind !== "local" || !Array.isArray(people)) return undefined;
  return { kind, people: people.flatMap(readPerson) };
}

type LocalPerson = Extract<SignIn, { kind: "local" }>["people"][number];

function readPerson(value: unknown): LocalPerson[] {
  if (typeof value !== "object" || value === null) return [];
  const [code, name, role] = [text(value, "code"), text(value, "name"), text(value, "role")];
  if (!code || !name || !role || !isRole(role)) return [];
  return [{ code, name, role, unit: text(value, "unit") ?? null }];
}

function isRole(role: string): role is Role {
  return Object.hasOwn(ROLES, role);
}

function field(value: object, name: string): unknown {
  return Reflect.get(value, name);
}

function text(value: object, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === "string" ? found : undefined;
}
