import { err, ok, type Result } from "#shared/result";
import type { ExcelProblem } from "./excel-problem.ts";
import { rowsOf } from "./read-cells.ts";
import { hasExcelApi, runExcel } from "./run-excel.ts";
import { takeBack, type EditedArea, type EditKind, type SheetEdit } from "./sheet-edit.ts";

/** Areas that one round trip reads or writes. */
const AREAS_PER_SYNC = 500;

/** How an undo went: cells put back, and cells left alone because somebody has changed them since. */
export type Undone = { readonly restored: number; readonly kept: number };

/** The last change of a kind that can be taken back. */
export function readLastEdit(kind: EditKind): Promise<Result<SheetEdit | undefined, ExcelProblem>> {
  return runExcel((context) => loadEdit(context, kind));
}

/** Puts the cells of the last change of a kind back, and forgets it. */
export async function undoLastEdit(kind: EditKind): Promise<Result<Undone, ExcelProblem>> {
  const undone = await runExcel(async (context) => {
    const edit = await loadEdit(context, kind);
    if (!edit) return undefined;
    let restored = 0;
    let kept = 0;
    for (let from = 0; from < edit.areas.length; from += AREAS_PER_SYNC) {
      const part = await putBack(context, edit.areas.slice(from, from + AREAS_PER_SYNC));
      restored += part.restored;
      kept += part.kept;
    }
    await removeComment(context, edit.commentId);
    context.workbook.settings.getItemOrNullObject(settingKey(kind)).delete();
    await context.sync();
    return { restored, kept };
  });
  if (!undone.ok) return undone;
  return undone.value ? ok(undone.value) : err({ code: "changed", detail: "" });
}

/** Notes a change in the workbook, in the batch that makes it. */
export function keepEdit(context: Excel.RequestContext, edit: SheetEdit): void {
  context.workbook.settings.add(settingKey(edit.kind), JSON.stringify(edit));
}

async function putBack(context: Excel.RequestContext, areas: readonly EditedArea[]): Promise<Undone> {
  const sheets = areas.map(({ sheetId }) => context.workbook.worksheets.getItemOrNullObject(sheetId));
  for (const sheet of sheets) sheet.load("id");
  await context.sync();
  const found = areas.flatMap((edited, index) => {
    const sheet = sheets[index];
    if (!sheet || sheet.isNullObject) return [];
    const { row, column, rows, columns } = edited.area;
    const range = sheet.getRangeByIndexes(row, column, rows, columns);
    range.load("formulas");
    return [{ edited, range }];
  });
  await context.sync();
  let restored = 0;
  let kept = 0;
  for (const { edited, range } of found) {
    const back = takeBack(edited, rowsOf(range.formulas));
    restored += back.restored;
    kept += back.kept;
    if (back.restored === 0) continue;
    if (edited.formatsBefore && back.kept === 0)
      range.numberFormat = edited.formatsBefore.map((row) => [...row]);
    range.formulas = back.formulas.map((row) => [...row]);
  }
  await context.sync();
  return { restored, kept };
}

async function removeComment(context: Excel.RequestContext, id: string | null): Promise<void> {
  if (id === null || !hasExcelApi("1.10")) return;
  const { comments } = context.workbook;
  comments.load("items/id");
  await context.sync();
  comments.items.find((comment) => comment.id === id)?.delete();
}

async function loadEdit(context: Excel.RequestContext, kind: EditKind): Promise<SheetEdit | undefined> {
  const setting = context.workbook.settings.getItemOrNullObject(settingKey(kind));
  setting.load("value");
  await context.sync();
  if (setting.isNullObject || typeof setting.value !== "string") return undefined;
  return readEdit(setting.value);
}

/** Only this add-in writes its settings; one of an earlier edition may have another shape. */
function readEdit(text: string): SheetEdit | undefined {
  const edit: SheetEdit = JSON.parse(text);
  return Array.isArray(edit.areas) ? edit : undefined;
}

function settingKey(kind: EditKind): string {
  return `fieldsheet.undo.${kind}`;
}
