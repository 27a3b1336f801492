import { z } from "zod";

/** What one place of a worksheet holds: text, number, yes/no, or nothing. */
export const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Scalar = z.infer<typeof Scalar>;

/** What is wrong with one cell, in the caller's language. `code` is one of the fixed `cell/…` codes. */
export const CellProblem = z.object({ code: z.string(), detail: z.string() }).meta({ id: "CellProblem" });
export type CellProblem = z.infer<typeof CellProblem>;

/** Rows of places, as a range has them. */
export const ArgumentMatrix = z.array(z.array(Scalar));

/** An argument: `null` means omitted, `""` a blank cell. */
export const Argument = z.union([Scalar, ArgumentMatrix]);
export type Argument = z.infer<typeof Argument>;

/** One function call. `key` is the caller's own and comes back with the answer. */
export const Cell = z
  .strictObject({
    key: z.string().min(1).max(64),
    fn: z.string().min(1).max(64),
    args: z.array(Argument).max(8),
  })
  .meta({ id: "Cell" });
export type Cell = z.infer<typeof Cell>;

export const CellsRequest = z.strictObject({ cells: z.array(Cell) }).meta({ id: "CellsRequest" });
export type CellsRequest = z.infer<typeof CellsRequest>;

/** A place of an answered range: a scalar, or the problem of that place alone. */
export const ValueElement = z.union([Scalar, CellProblem]);
export type ValueElement = z.infer<typeof ValueElement>;

/** An answer: a scalar, or rows of places that spill. */
export const Value = z.union([Scalar, z.array(z.array(ValueElement))]);
export type Value = z.infer<typeof Value>;

export const CellAnswer = z
  .discriminatedUnion("ok", [
    z.object({ key: z.string(), ok: z.literal(true), value: Value }),
    z.object({ key: z.string(), ok: z.literal(false), problem: CellProblem }),
  ])
  .meta({ id: "CellAnswer" });
export type CellAnswer = z.infer<typeof CellAnswer>;

/** `dataVersion` names the state of data and rules the answers were computed from; compare, do not parse. */
export const CellsResponse = z
  .object({ dataVersion: z.string(), cells: z.array(CellAnswer) })
  .meta({ id: "CellsResponse" });
export type CellsResponse = z.infer<typeof CellsResponse>;
