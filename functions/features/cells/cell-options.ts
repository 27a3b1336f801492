import type { Day } from "#shared/calendar/day";
import type { Scalar } from "#shared/contract/cells";
import type { FunctionId } from "#shared/contract/signatures";
import { readDate } from "#shared/import/read-date";
import { ok, type Result } from "#shared/result";
import { type Refusal, refuse } from "./refusal.ts";

/** What `VARIANCE` compares with. */
export const AGAINST = ["target", "previous", "lastyear"] as const;

/** What `ORG.MEMBERS` shows of each member. */
export const MEMBER_COLUMNS = ["code", "name", "kind"] as const;

/** The definitions that `RULE.VERSION` finds, in the order in which it looks for a code. */
export const RULE_KINDS = ["kpi", "parameter", "ladder", "calendar", "measure", "form"] as const;

/** The choices of a call, read from `"key=value;…"`; what was not chosen has its default. */
export type CellOptions = {
  readonly calendar: string | null;
  /** Names of choices that stand in for those of the rulebook's parameters. */
  readonly basis: readonly string[];
  /** The day whose KPI and parameter versions answer. */
  readonly rulesDay: Day | null;
  /** The day in whose evening the value was kept. */
  readonly asofDay: Day | null;
  readonly against: (typeof AGAINST)[number];
  readonly count: number;
  readonly top: number;
  readonly columns: readonly (typeof MEMBER_COLUMNS)[number][];
  readonly kind: (typeof RULE_KINDS)[number] | null;
};

const NONE: CellOptions = {
  calendar: null,
  basis: [],
  rulesDay: null,
  asofDay: null,
  against: "target",
  count: 12,
  top: 10,
  columns: ["code"],
  kind: null,
};

const COUNT_MAX = 120;
const TOP_MAX = 1_000;

type Reader = (value: string) => Partial<CellOptions> | { readonly possible: string };

const READERS = {
  calendar: (calendar) => ({ calendar }),
  basis: (text) => ({ basis: words(text) }),
  rules: (text) => day(text, (rulesDay) => ({ rulesDay })),
  asof: (text) => day(text, (asofDay) => ({ asofDay })),
  against: (text) => oneOf(AGAINST, text, (against) => ({ against })),
  count: (text) => whole(text, COUNT_MAX, (count) => ({ count })),
  top: (text) => whole(text, TOP_MAX, (top) => ({ top })),
  columns: (text) => {
    const columns = words(text).map((word) => MEMBER_COLUMNS.find((column) => column === word));
    return columns.every((column) => column !== undefined)
      ? { columns }
      : { possible: MEMBER_COLUMNS.join(", ") };
  },
  kind: (text) => oneOf(RULE_KINDS, text, (kind) => ({ kind })),
} as const satisfies Record<string, Reader>;

type Key = keyof typeof READERS;

const FIGURE: readonly Key[] = ["calendar", "basis", "rules", "asof"];

/** Which choices a function has. */
const KEYS: Readonly<Record<FunctionId, readonly Key[]>> = {
  "KPI.ACTIVITYRATE": FIGURE,
  "KPI.PRODUCTIVITY": FIGURE,
  "KPI.RECRUITRATE": FIGURE,
  "KPI.ATTRITION": FIGURE,
  "KPI.PERSISTENCY": FIGURE,
  "KPI.HEADCOUNT": FIGURE,
  "KPI.VALUE": FIGURE,
  "KPI.TABLE": FIGURE,
  "KPI.TREND": [...FIGURE, "count"],
  "KPI.TARGET": ["calendar"],
  "KPI.ATTAINMENT": FIGURE,
  "KPI.VARIANCE": [...FIGURE, "against"],
  "KPI.BAND": FIGURE,
  "KPI.RANK": FIGURE,
  "KPI.LEADERBOARD": [...FIGURE, "top"],
  "KPI.COVERAGE": FIGURE,
  "KPI.FILLQUALITY": FIGURE,
  "KPI.STATUS": ["calendar"],
  "KPI.ASOF": ["calendar", "asof"],
  "KPI.EXPLAIN": FIGURE,
  "FUNNEL.GRADE": [],
  "FUNNEL.GAPS": [],
  "PERIOD.CURRENT": ["calendar"],
  "PERIOD.START": ["calendar"],
  "PERIOD.END": ["calendar"],
  "PERIOD.LIST": ["calendar"],
  "ORG.MEMBERS": ["calendar", "columns"],
  "ORG.SUPERIOR": ["calendar"],
  "RULE.VALUE": ["calendar", "rules"],
  "RULE.VERSION": ["calendar", "kind"],
};

/** Reads the options of a call; an unknown key or value is refused with what is possible. */
export function readOptions(fn: FunctionId, text: Scalar): Result<CellOptions, Refusal> {
  if (text === null || text === "") return ok(NONE);
  if (typeof text !== "string") return refuseOptions(String(text), listOf(fn));
  let options = NONE;
  for (const part of text.split(";").filter((piece) => piece.trim() !== "")) {
    const [name = "", value = "", ...rest] = part.split("=").map((piece) => fold(piece));
    const key = KEYS[fn].find((possible) => possible === name);
    if (key === undefined || value === "" || rest.length > 0) return refuseOptions(part.trim(), listOf(fn));
    const read = READERS[key](value);
    if ("possible" in read) return refuseOptions(part.trim(), read.possible);
    options = { ...options, ...read };
  }
  return ok(options);
}

/** Refuses one option and says what it may be. */
export function refuseOptions(part: string, possible: string): { ok: false; reason: Refusal } {
  return refuse("cell/bad-argument", { argument: "options", reason: `${part} (${possible})` });
}

function listOf(fn: FunctionId): string {
  return KEYS[fn].length === 0 ? "–" : KEYS[fn].map((key) => `${key}=`).join(", ");
}

function fold(piece: string): string {
  return piece.normalize("NFKC").trim().toLowerCase();
}

function words(text: string): string[] {
  return text.split(",").flatMap((word) => (word.trim() === "" ? [] : [word.trim()]));
}

function day(text: string, take: (day: Day) => Partial<CellOptions>): ReturnType<Reader> {
  const read = readDate(text);
  return read.ok && read.value !== null ? take(read.value) : { possible: "2026-10-31" };
}

function oneOf<Word extends string>(
  possible: readonly Word[],
  text: string,
  take: (word: Word) => Partial<CellOptions>,
): ReturnType<Reader> {
  const word = possible.find((candidate) => candidate === text);
  return word === undefined ? { possible: possible.join(", ") } : take(word);
}

function whole(
  text: string,
  most: number,
  take: (count: number) => Partial<CellOptions>,
): ReturnType<Reader> {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= most ? take(count) : { possible: `1–${most}` };
}
