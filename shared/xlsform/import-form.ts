import type { Text } from "../contract/language.ts";
import type { Field, Form, Option } from "../rulebook/form-definition.ts";
import { OWN, SURVEY_COLUMNS } from "./columns.ts";
import { languageColumns, namesOf } from "./language-columns.ts";
import { readChoices } from "./read-choices.ts";
import { readQuestions } from "./read-questions.ts";
import { readChecks, readSettings } from "./read-settings.ts";
import { readSurvey } from "./read-survey.ts";
import { columnsOf, rowsOf, sheetOf, type Sheets, type Table } from "./table.ts";
import { uncarried, type Uncarried } from "./uncarried.ts";

/** A form as a file says it; null where the file is no XLSForm. What it could not carry is listed, row by row. */
export type ImportedForm = { readonly form: Form | null; readonly uncarried: readonly Uncarried[] };

/** Columns of a survey that only steer other tools' screens, or say what another column says. */
const SURVEY_KNOWN = new Set<string>([...SURVEY_COLUMNS, OWN.section, "read_only", "readonly", ""]);

/**
 * Reads an XLSForm. What every form of ours needs and the file does not say is added and told.
 * @param lists the answers of the central lists, by parameter code
 */
export function importForm(
  sheets: Sheets,
  lists: Readonly<Record<string, readonly Option[]>> = {},
): ImportedForm {
  const table = sheetOf(sheets, "survey");
  const columns = columnsOf(table);
  if (!columns.includes("type") || !columns.includes("name")) {
    return { form: null, uncarried: [uncarried("no-survey", { sheet: "survey", row: 0, column: "" })] };
  }
  const choices = readChoices(sheetOf(sheets, "choices"), lists);
  const survey = readSurvey(table);
  const questions = readQuestions(table, survey, choices);
  const settings = readSettings(sheets, questions.fields);
  const checks = readChecks(sheets, questions.checks);
  const completed = complete(settings.form, questions.fields);
  return {
    form: {
      kind: "form",
      ...completed.form,
      checks: [...checks],
    },
    uncarried: [
      ...strangeCells(table),
      ...survey.left,
      ...questions.left,
      ...choices.left,
      ...settings.left,
      ...completed.left,
    ].toSorted((left, right) => order(left) - order(right) || left.row - right.row),
  };
}

const SHEETS = ["survey", "choices", "settings"];

function order({ sheet }: Uncarried): number {
  const place = SHEETS.indexOf(sheet);
  return place < 0 ? SHEETS.length : place;
}

function strangeCells(table: Table | undefined): readonly Uncarried[] {
  const texts = ["label", "hint", "constraint_message"].flatMap((base) =>
    namesOf(languageColumns(table, base)),
  );
  const strange = columnsOf(table).filter((column) => !SURVEY_KNOWN.has(column) && !texts.includes(column));
  return rowsOf(table).flatMap((row) =>
    strange.flatMap((column) =>
      row.text(column) === ""
        ? []
        : [
            uncarried(
              "unknown-column",
              { sheet: "survey", row: row.row, column },
              { what: row.text(column) },
            ),
          ],
    ),
  );
}

type Completed = { readonly form: Omit<Form, "kind" | "checks">; readonly left: readonly Uncarried[] };

/** Adds what no form of ours can do without: whose it is, its day, its number, what it is called, a test case. */
function complete(read: ReturnType<typeof readSettings>["form"], asked: readonly Field[]): Completed {
  const fields = [...asked];
  const left: Uncarried[] = [];
  const add = (column: string, what: Text, now: string) => {
    left.push(uncarried("added", { sheet: "settings", row: 2, column }, { what, now }));
  };
  const fresh = (key: string): string => (fields.some((field) => field.key === key) ? fresh(`${key}_`) : key);
  const code = read.code ?? "new_form";
  if (read.code === undefined) add("form_id", { "zh-CN": "代码", "en-US": "a code" }, code);
  const title = read.title ?? { "zh-CN": code, "en-US": code };
  if (!read.title) add("form_title", { "zh-CN": "名称", "en-US": "a title" }, code);
  let { owner, day } = read;
  if (owner === undefined) {
    owner =
      fields.find(({ type, initial }) => type === "person" && initial === "me")?.key ?? fresh("filled_by");
    if (!fields.some(({ key }) => key === owner)) {
      const label = { "zh-CN": "填写人", "en-US": "Filled in by" };
      fields.push({ key: owner, type: "person", label, required: true, initial: "me" });
    }
    add("fieldsheet_owner", { "zh-CN": "负责人（人员题）", "en-US": "an owner (a person)" }, owner);
  }
  if (day === undefined) {
    day =
      fields.find(({ type, initial }) => type === "date" && initial === "today")?.key ?? fresh("filled_on");
    if (!fields.some(({ key }) => key === day)) {
      const label = { "zh-CN": "填写日期", "en-US": "Filled in on" };
      fields.push({ key: day, type: "date", label, required: true, initial: "today" });
    }
    add("fieldsheet_day", { "zh-CN": "日期（日期题）", "en-US": "a day (a date)" }, day);
  }
  const number = read.number ?? { prefix: `${code.slice(0, 8).replaceAll("_", "").toUpperCase()}-` };
  if (!read.number) {
    const prefix = "prefix" in number ? number.prefix : number.field;
    add("fieldsheet_number", { "zh-CN": "编号", "en-US": "a number" }, prefix);
  }
  const label = read.label ?? [fields.find(({ type }) => type === "text")?.key ?? day];
  if (!read.label)
    add("fieldsheet_label", { "zh-CN": "记录的称呼", "en-US": "a label for its records" }, label.join(" "));
  const required = fields
    .filter((field) => field.required && !field.shownWhen && !field.by && field.computed === undefined)
    .map(({ key }) => key)
    .toSorted();
  return {
    form: {
      ...read,
      code,
      title,
      description: read.description ?? title,
      number,
      owner,
      day,
      label,
      fields,
      vectors: read.vectors ?? [{ body: {}, refused: required }],
    },
    left,
  };
}
