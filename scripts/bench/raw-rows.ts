import { addMonths, type Day, dayFromIso } from "#shared/calendar/day";
import type { Board } from "./board.ts";
import type { BoardPolicy } from "./policies.ts";
import type { Question } from "./question.ts";

/** A table of integers, as a database without our product would keep it. */
export type RawTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
};

const STILL = 3_000_000;
/** End reasons whose premium counts as kept, whatever the day. */
const KEPT = new Set(["matured", "paid_up", "reduced_paid_up", "extended_term", "premium_waived"]);

/** Units, reps and who stood above whom, when; units and reps are numbered from 0 in the board's order. */
export function organisationTables(board: Board, scopes: readonly string[]): Record<string, RawTable> {
  const idOf = new Map(scopes.map((code, index) => [code, index]));
  const id = (code: string): number => idOf.get(code) ?? -1;
  return {
    rep: {
      columns: ["id", "joined", "confirmed", "gone"],
      rows: board.reps.map((rep, index) => [index, rep.joined, rep.confirmed, rep.left]),
    },
    stay: {
      columns: ["rep", "unit", "from_day", "until_day"],
      rows: board.reps.flatMap((rep, index) =>
        rep.stays.map((stay, at) => [index, id(stay.unit), stay.from, rep.stays[at + 1]?.from ?? STILL]),
      ),
    },
    tree: {
      columns: ["above", "unit", "from_day", "until_day"],
      rows: scopes.flatMap((code) =>
        ancestry(board, code).map(({ above, from, until }) => [id(above), id(code), from, until]),
      ),
    },
  };
}

/** Who stands above a unit, itself included, stretch by stretch. */
function ancestry(board: Board, code: string): { above: string; from: Day; until: Day }[] {
  const places = board.units.filter((unit) => unit.code === code);
  return places.flatMap((place, index) => {
    const until = places[index + 1]?.from ?? STILL;
    const above: string[] = [code];
    for (let at = place.parent; at !== "";) {
      above.push(at);
      const parent = at;
      at = board.units.find((unit) => unit.code === parent)?.parent ?? "";
    }
    return above.map((unit) => ({ above: unit, from: place.from, until }));
  });
}

/** Policies as integers. `due` is the 13-month anniversary, which SQL without a clamping month cannot compute. */
export function policyTable(policies: readonly BoardPolicy[], scopes: readonly string[]): RawTable {
  const idOf = new Map(scopes.map((code, index) => [code, index]));
  return {
    columns: ["rep", "unit", "issued", "cents", "cohort", "due", "ended", "keeps"],
    rows: policies.map((policy) => [
      policy.rep,
      policy.unit === "" ? null : (idOf.get(policy.unit) ?? null),
      policy.issued,
      policy.cents,
      policy.payMode === "regular" && policy.endReason !== "cooling_off" ? 1 : 0,
      addMonths(policy.issued, 13),
      policy.ended,
      KEPT.has(policy.endReason) ? 1 : 0,
    ]),
  };
}

/** The asked months, numbered. */
export function monthTable({ months }: Question): RawTable {
  return {
    columns: ["id", "from_day", "until_day"],
    rows: months.map((month, index) => {
      const from = dayFromIso(`${month}-01`) ?? 0;
      return [index, from, addMonths(from, 1)];
    }),
  };
}
