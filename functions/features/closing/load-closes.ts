import type { Company } from "../identity/viewer.ts";
import { readClosedStretches } from "./closes.repository.ts";
import { type Closes, createCloses } from "./closes.ts";

let loaded: { readonly key: string; readonly closes: Promise<Closes> } | undefined;

/** Which days of which units are closed, kept in the isolate until a close or the organisation moves. */
export async function loadCloses(
  db: D1Database,
  { instance, closingVersion, orgVersion }: Pick<Company, "instance" | "closingVersion" | "orgVersion">,
): Promise<Closes> {
  const key = `${instance} ${closingVersion} ${orgVersion}`;
  if (loaded?.key === key) return loaded.closes;
  const closes = readClosedStretches(db).then(createCloses);
  loaded = { key, closes };
  try {
    return await closes;
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}
