import { addMonths, type Day } from "#shared/calendar/day";
import { between, createRandom, type Random } from "../demo/random.ts";
import type { Board } from "./board.ts";

/** A policy of the board. */
export type BoardPolicy = {
  readonly number: string;
  /** Index into the board's reps. */
  readonly rep: number;
  /** Given with the policy; "" where the rep's posting decides. */
  readonly unit: string;
  readonly issued: Day;
  readonly cents: number;
  readonly payMode: "regular" | "single";
  readonly ended: Day | null;
  readonly endReason: string;
};

const SELLS_IN_A_MONTH = 0.6;
const GIVEN_UNIT_SHARE = 0.02;
const SINGLE_SHARE = 0.1;

/**
 * Makes policies over all months of a board, in the order of their days. Each rep sells in about six months of ten.
 * @param part tells the policies of one call from those of another
 */
export function createPolicies(board: Board, count: number, seed: number, part: string): BoardPolicy[] {
  const random = createRandom(seed);
  const sells = sellingMonths(board, seed);
  const drawn: { rep: number; issued: Day }[] = [];
  while (drawn.length < count) {
    const rep = between(random, 0, board.reps.length - 1);
    const issued = between(random, board.first, board.last);
    const person = board.reps[rep];
    if (!person || issued < person.joined || (person.left !== null && issued >= person.left)) continue;
    if (sells(rep, issued)) drawn.push({ rep, issued });
  }
  drawn.sort((one, other) => one.issued - other.issued || one.rep - other.rep);
  return drawn.map(({ rep, issued }, index) => {
    const end = random() < 0.3 ? ending(random, issued) : null;
    const ended = end !== null && end.ended <= board.last ? end : { ended: null, endReason: "" };
    return {
      number: `${part}${String(index + 1).padStart(7, "0")}`,
      rep,
      unit:
        random() < GIVEN_UNIT_SHARE ? (board.groups[between(random, 0, board.groups.length - 1)] ?? "") : "",
      issued,
      cents: between(random, 18, 260) * 10_000 + (random() < 0.2 ? 50 : 0),
      payMode: random() < SINGLE_SHARE ? "single" : "regular",
      ...ended,
    };
  });
}

function ending(random: Random, issued: Day): { ended: Day; endReason: string } {
  const chance = random();
  if (chance < 0.15) return { ended: issued + between(random, 1, 15), endReason: "cooling_off" };
  if (chance < 0.65) return { ended: addMonths(issued, 12) + between(random, 0, 40), endReason: "lapsed" };
  if (chance < 0.75) return { ended: addMonths(issued, 13), endReason: "surrendered" };
  if (chance < 0.9) return { ended: addMonths(issued, between(random, 14, 26)), endReason: "surrendered" };
  if (chance < 0.96)
    return { ended: addMonths(issued, between(random, 6, 12)), endReason: "reduced_paid_up" };
  return { ended: addMonths(issued, between(random, 3, 11)), endReason: "claim" };
}

/** Whether a rep sells in the month of a day: decided once for each rep and month, by the seed alone. */
function sellingMonths(board: Board, seed: number): (rep: number, day: Day) => boolean {
  const random = createRandom(seed ^ 0x5e11);
  const starts = board.months.map((_, index) => addMonths(board.first, index));
  const months = new Uint16Array(board.last - board.first + 1);
  for (const [index, start] of starts.entries()) months.fill(index, start - board.first);
  const sells = board.reps.map(() => starts.map(() => random() < SELLS_IN_A_MONTH));
  return (rep, day) => sells[rep]?.[months[day - board.first] ?? 0] === true;
}
