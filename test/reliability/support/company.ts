import { createHash } from "node:crypto";
import { ImportChunkResponse, type ImportKind, ImportView } from "../../../shared/contract/imports.ts";
import { callWorker } from "../../../scripts/local/call-worker.ts";
import { signLocalToken } from "../../../scripts/local/sign-token.ts";
import type { ReliabilityWorker } from "./worker.ts";

const CHUNK_ROWS = 500;
const SINCE = "2020-01-01";

/** Calls the Worker as a person. */
export type CallAs = (
  person: string,
  request: { readonly method: string; readonly path: string; readonly body?: unknown },
) => Promise<unknown>;

/** The people of one sequence: nobody else writes what they write. */
export type Pair = { readonly rep: string; readonly lead: string };

export const pairOf = (sequence: number): Pair => ({ rep: `R${sequence}`, lead: `L${sequence}` });

/** Calls with tokens that hold. */
export function callsOf({ address, key }: ReliabilityWorker): CallAs {
  const tokens = new Map<string, Promise<string>>();
  return async (person, { path, ...request }) => {
    const token = tokens.get(person) ?? signLocalToken(key, person, Date.now());
    tokens.set(person, token);
    return callWorker({ address, token: await token }, { ...request, path: `/api/v1${path}` });
  };
}

/** A company with a group for every sequence: one rep, and one lead over them; a manager stands above all. */
export async function importCompany(call: CallAs, sequences: readonly number[]): Promise<void> {
  const pairs = sequences.map((sequence) => ({ ...pairOf(sequence), unit: `G${sequence}` }));
  await importFile(
    call,
    "units",
    ["code", "parent", "level", "name", "from"],
    [
      ["CO", "", "company", "Company", SINCE],
      ["D", "CO", "district", "District", SINCE],
      ...pairs.map(({ unit }) => [unit, "D", "group", unit, SINCE]),
    ],
  );
  await importFile(
    call,
    "people",
    ["code", "name", "unit", "joined_on", "confirmed_on", "left_on"],
    [
      ["M", "Manager", "D", SINCE, "", ""],
      ...pairs.flatMap(({ rep, lead, unit }) => [
        [rep, rep, unit, SINCE, "", ""],
        [lead, lead, unit, SINCE, "", ""],
      ]),
    ],
  );
  await importFile(
    call,
    "grants",
    ["person", "role", "unit", "from", "to"],
    [["M", "manager", "D", SINCE, ""], ...pairs.map(({ lead, unit }) => [lead, "lead", unit, SINCE, ""])],
  );
}

async function importFile(
  call: CallAs,
  kind: ImportKind,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const digest = createHash("sha256")
    .update(JSON.stringify([kind, rows]))
    .digest("hex");
  const opened = { kind, fileName: `${kind}.csv`, digest, columns, rows: rows.length };
  const { id } = ImportView.parse(await call("admin", { method: "POST", path: "/imports", body: opened }));
  for (let offset = 0; offset < rows.length; offset += CHUNK_ROWS) {
    const body = { offset, rows: rows.slice(offset, offset + CHUNK_ROWS) };
    const answer = await call("admin", { method: "POST", path: `/imports/${id}/chunks`, body });
    const { refused } = ImportChunkResponse.parse(answer);
    if (refused.length > 0) throw new Error(`rows of ${kind} were refused: ${JSON.stringify(refused[0])}`);
  }
}
