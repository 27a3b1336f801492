import type { Text } from "../contract/language.ts";
import type { FieldType } from "../rulebook/form-definition.ts";
import { answerTypes } from "./answer-types.ts";
import { OWN } from "./columns.ts";
import { languageColumns, textIn } from "./language-columns.ts";
import { rowsOf, saysYes, type SheetRow, type Table } from "./table.ts";
import { createNames, type Names, type SurveyQuestion } from "./survey-question.ts";
import { fieldTypeOf, readSurveyType } from "./survey-type.ts";
import { uncarried, type Uncarried, type UncarriedCode } from "./uncarried.ts";
import { xpathType } from "./xpath-to-cel.ts";

/** The questions of a survey in their order, with the names that changed on the way. */
export type ReadSurvey = {
  readonly questions: readonly SurveyQuestion[];
  readonly renamed: Names["renamed"];
  readonly left: readonly Uncarried[];
};

const NOT_IN_LINES: ReadonlySet<FieldType> = new Set(["lines", "attachment", "choices", "longtext"]);

type Open = { readonly what: "group" | "repeat"; readonly row: SheetRow; readonly section: Text | undefined };

/** Reads what is asked, and where it stands; expressions are left to who knows all questions. */
export function readSurvey(table: Table | undefined): ReadSurvey {
  const names = createNames();
  const left: Uncarried[] = [];
  const questions: SurveyQuestion[] = [];
  const open: Open[] = [];
  const labels = languageColumns(table, "label");
  let lines: { readonly own: SurveyQuestion; readonly columns: SurveyQuestion[] } | undefined;
  let section: Text | undefined;
  let note: { readonly row: SheetRow; readonly text: Text } | undefined;

  const tell = (code: UncarriedCode, row: SheetRow, column: string, what = "") =>
    left.push(uncarried(code, { sheet: "survey", row: row.row, column }, { what }));

  /** What is added to a question by where it stands. */
  const placed = (
    row: SheetRow,
    own: SurveyQuestion["survey"],
    type: FieldType,
    key: string,
  ): SurveyQuestion => {
    const inner = open.findLast(
      ({ what, section: title }) => what === "group" && title !== undefined,
    )?.section;
    const begins =
      lines === undefined && inner !== undefined && (inner !== section || saysYes(row.text(OWN.section)));
    if (begins) section = inner;
    const held = note;
    note = undefined;
    if (held) tell("note", held.row, "type");
    return {
      row,
      key,
      type,
      survey: own,
      groups: lines ? [] : open.filter(({ what }) => what === "group").map((one) => one.row),
      ...(begins && inner ? { section: inner } : {}),
      ...(held ? { note: held.text } : {}),
    };
  };

  const begin = (row: SheetRow, what: Open["what"]) => {
    if (lines !== undefined) tell("nested-lines", row, "type", row.text("name"));
    const title = textIn(row, labels, "survey");
    open.push({ what, row, section: what === "group" && lines === undefined ? title.text : undefined });
    if (what === "group" || lines !== undefined) {
      left.push(...title.left);
      return;
    }
    const key = names.take(row, row.text("name"));
    lines = { own: placed(row, { is: "begin", what }, "lines", key), columns: [] };
  };

  const end = (row: SheetRow, what: Open["what"]) => {
    const last = open.pop();
    if (last?.what !== what) tell("unbalanced", row, "type", row.text("type"));
    else if (what === "repeat" && lines !== undefined && last.row === lines.own.row) {
      questions.push({ ...lines.own, columns: lines.columns });
      lines = undefined;
    }
  };

  const ask = (row: SheetRow, own: SurveyQuestion["survey"], type: FieldType) => {
    if (lines !== undefined && NOT_IN_LINES.has(type)) {
      tell("line-type", row, "type", row.text("type"));
      return;
    }
    const key = names.take(row, row.text("name") || own.is, lines?.own.key);
    const question = placed(row, own, type, key);
    if (lines) lines.columns.push(question);
    else questions.push(question);
  };

  for (const row of rowsOf(table)) {
    const written = row.text("type");
    const own = readSurveyType(written);
    const named = fieldTypeOf(row.text(OWN.type));
    if (own.is === "begin") begin(row, own.what);
    else if (own.is === "end") end(row, own.what);
    else if (own.is === "note") {
      if (note) tell("lost-note", note.row, "label", note.text["en-US"]);
      const { text } = textIn(row, labels, "survey");
      note = text && { row, text };
    } else if (own.is === "calculate")
      ask(row, own, named ?? calculated(row, [...questions, ...(lines?.columns ?? [])], names));
    else if (own.is === "question") {
      if (own.near) tell("like-type", row, "type", written);
      const long = own.type === "text" && /\bmultiline\b/i.test(row.text("appearance"));
      ask(row, own, named ?? (long && lines === undefined ? "longtext" : own.type));
    } else if (own.is === "metadata") tell("kept-anyway", row, "type", written);
    else tell("unknown-type", row, "type", written);
  }
  if (note) tell("lost-note", note.row, "label", note.text["en-US"]);
  for (const { row } of open) tell("unbalanced", row, "type", row.text("type"));
  if (lines !== undefined) questions.push({ ...lines.own, columns: lines.columns });
  return { questions, renamed: names.renamed, left: [...names.left, ...left] };
}

/** What a calculation gives, by the questions before it. */
function calculated(row: SheetRow, before: readonly SurveyQuestion[], names: Names): FieldType {
  const answers = answerTypes(before);
  const type = xpathType(row.text("calculation"), { answers, renamed: names.renamed });
  if (type === "number" || type === "yesno") return type;
  return type === "day" ? "date" : "text";
}
