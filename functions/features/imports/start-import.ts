import type { NewImport } from "#shared/contract/imports";
import { checkColumns } from "#shared/import/recognise-kind";
import { refusalTexts } from "#shared/import/refusal-text";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { type ImportRow, openImport, readImport } from "./imports.repository.ts";

/**
 * Opens an import, or takes up the one that the same rows left unfinished, at its cursor.
 * @throws {ProblemError} `import/missing-column`, or `import/unknown-kind` naming the columns that the kind does not know
 */
export async function startImport(
  { deps, viewer }: { deps: Deps; viewer: Viewer },
  entry: NewImport,
): Promise<ImportRow> {
  const wrong = checkColumns(entry.kind, entry.columns);
  const twice = entry.columns.find((column, index) => entry.columns.indexOf(column) !== index);
  const refusal =
    wrong ??
    (twice === undefined
      ? null
      : ({ column: twice, reason: "duplicate-column", parameters: { column: twice } } as const));
  if (refusal) {
    const code = refusal.reason === "missing-column" ? "import/missing-column" : "import/unknown-kind";
    const items = [{ pointer: refusal.column ?? "", detail: refusalTexts(refusal) }];
    throw new ProblemError(code, refusal.parameters, { items });
  }
  const at = new Date(deps.now()).toISOString();
  const id = await openImport(deps.db, entry, { personId: viewer.personId, at });
  const row = await readImport(deps.db, id);
  if (!row) throw new ProblemError("import/unknown", { id });
  return row;
}
