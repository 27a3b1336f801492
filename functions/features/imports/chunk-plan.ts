import type { ForeignRow } from "#shared/import/read-row";
import type { Deps } from "../../deps.ts";
import { guardClosing } from "../batch-guard.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { Applied } from "../org/applied.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** Everything that the rows of a chunk are judged with. */
export type ChunkContext = {
  readonly db: Deps["db"];
  readonly viewer: Viewer;
  readonly rulebook: Rulebook;
  /** UTC instant. */
  readonly at: string;
  readonly requestId: string;
};

/**
 * What a chunk comes to. There may be fewer outcomes than rows, where more would not fit one transaction: the client
 * goes on after the last. The statements carry no guard on versions and no audit row.
 */
export type ChunkPlan = {
  readonly outcomes: readonly Applied[];
  readonly statements: readonly D1PreparedStatement[];
};

/** Judges the rows of one kind, in order, and says what to write. */
export type PlanChunk = (context: ChunkContext, rows: readonly ForeignRow[]) => Promise<ChunkPlan>;

/** Statements that fail when a period was closed or opened again since the rows were judged; none for none. */
export function underCloses(
  { db, viewer }: ChunkContext,
  statements: readonly D1PreparedStatement[],
): readonly D1PreparedStatement[] {
  return statements.length > 0 ? [guardClosing(db, viewer.company.closingVersion), ...statements] : [];
}
