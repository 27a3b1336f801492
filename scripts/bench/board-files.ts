import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type Day, isoFromDay } from "#shared/calendar/day";
import type { Board } from "./board.ts";
import type { BoardPolicy } from "./policies.ts";

const LINES_AT_ONCE = 10_000;
const HEADER = "number,rep,unit,issued_on,premium,pay_mode,ended_on,end_reason";

const day = (value: Day | null): string => (value === null ? "" : isoFromDay(value));

/** The organisation as CSV files for the product's import. @returns their paths, units before people before postings */
export async function writeOrganisation(board: Board, folder: string): Promise<string[]> {
  const files = {
    "units.csv": [
      "code,parent,level,name,from",
      ...board.units.map((unit) =>
        [unit.code, unit.parent, unit.level, `Unit ${unit.code}`, day(unit.from)].join(","),
      ),
    ],
    "people.csv": [
      "code,name,unit,joined_on,confirmed_on,left_on",
      ...board.reps.map((rep) =>
        [
          rep.code,
          `Rep ${rep.code}`,
          rep.stays[0]?.unit,
          day(rep.joined),
          day(rep.confirmed),
          day(rep.left),
        ].join(","),
      ),
    ],
    "postings.csv": [
      "person,unit,role,from,to",
      ...board.reps.flatMap((rep) =>
        rep.stays.slice(1).map((stay) => [rep.code, stay.unit, "rep", day(stay.from), ""].join(",")),
      ),
    ],
  };
  const paths: string[] = [];
  for (const [name, lines] of Object.entries(files)) {
    const file = path.join(folder, name);
    await writeFile(file, `${lines.join("\n")}\n`);
    paths.push(file);
  }
  return paths;
}

/** Policies as a CSV file for the product's import. */
export async function writePolicies(
  board: Board,
  policies: readonly BoardPolicy[],
  file: string,
): Promise<void> {
  const stream = createWriteStream(file);
  stream.write(`${HEADER}\n`);
  for (let start = 0; start < policies.length; start += LINES_AT_ONCE) {
    const lines = policies.slice(start, start + LINES_AT_ONCE).map((policy) => lineOf(board, policy));
    if (!stream.write(`${lines.join("\n")}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "close");
}

function lineOf(board: Board, policy: BoardPolicy): string {
  const { number, rep, unit, issued, cents, payMode, ended, endReason } = policy;
  const premium = (cents / 100).toFixed(2);
  return [number, board.reps[rep]?.code, unit, day(issued), premium, payMode, day(ended), endReason].join(
    ",",
  );
}
