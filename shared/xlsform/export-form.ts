import type { Text } from "../contract/language.ts";
import type { Cadence, Form, Option, Relation } from "../rulebook/form-definition.ts";
import {
  CHOICES_COLUMNS,
  OWN,
  OWN_SHEET_COLUMNS,
  OWN_SHEETS,
  SETTINGS_COLUMNS,
  SURVEY_COLUMNS,
  translated,
} from "./columns.ts";
import { centralName, checksElsewhere, listName, writeSurvey, YES_NO } from "./export-survey.ts";
import { joined, type RowCells, type Sheets, tableOf } from "./table.ts";
import { uncarried, type Uncarried } from "./uncarried.ts";

/** A form as the sheets of an XLSForm, and what in them only we can read. */
export type ExportedForm = { readonly sheets: Sheets; readonly uncarried: readonly Uncarried[] };

/**
 * Writes a form as an XLSForm that `importForm` reads back the same.
 * @param version the version of the form that it is
 * @param lists the answers of its central lists, by parameter code
 */
export function exportForm(
  form: Form,
  version: number,
  lists: Readonly<Record<string, readonly Option[]>>,
): ExportedForm {
  const survey = writeSurvey(form);
  const checks = checkRows(form, survey.checks);
  const sheets: Record<string, ReturnType<typeof tableOf>> = {
    survey: tableOf(SURVEY_COLUMNS, ["type", "name", ...translated("label")], survey.rows),
    choices: tableOf(CHOICES_COLUMNS, CHOICES_COLUMNS.slice(0, 4), choiceRows(form, lists)),
    settings: tableOf(SETTINGS_COLUMNS, SETTINGS_COLUMNS.slice(0, 4), [settings(form, version)]),
  };
  if (checks.length > 0) sheets[OWN_SHEETS.checks] = tableOf(OWN_SHEET_COLUMNS.checks, ["code"], checks);
  if (form.approval) {
    sheets[OWN_SHEETS.steps] = tableOf(OWN_SHEET_COLUMNS.steps, ["code"], stepRows(form.approval.steps));
  }
  if (form.duplicates) {
    sheets[OWN_SHEETS.duplicates] = tableOf(
      OWN_SHEET_COLUMNS.duplicates,
      OWN_SHEET_COLUMNS.duplicates,
      form.duplicates.map(({ fields, refuses }) => ({
        fields: fields.join(" "),
        refuses: refuses ? "yes" : null,
      })),
    );
  }
  sheets[OWN_SHEETS.vectors] = tableOf(
    OWN_SHEET_COLUMNS.vectors,
    OWN_SHEET_COLUMNS.vectors,
    form.vectors.map(({ refused, body }) => ({ refused: joined(refused), body: JSON.stringify(body) })),
  );
  return {
    sheets,
    uncarried: [
      ...survey.left,
      ...(checks.length > 0 ? checksElsewhere(form, survey.checks) : []),
      ...apart(form),
    ],
  };
}

/** Checks that no question's row holds; with all of them named where their order is not that of the rows. */
function checkRows(form: Form, carried: ReadonlySet<string>): readonly RowCells[] {
  const byRow = form.fields.flatMap(({ key }) => {
    const first = form.checks.find(({ field, code }) => field === key && carried.has(code));
    return first ? [first.code] : [];
  });
  const inOrder =
    form.checks.length === byRow.length && form.checks.every(({ code }, at) => code === byRow[at]);
  if (inOrder) return [];
  return form.checks.map(({ code, field, holds, message }) =>
    carried.has(code) ? { code, field } : { code, field, holds, ...inBoth("message", message) },
  );
}

function choiceRows(form: Form, lists: Readonly<Record<string, readonly Option[]>>): readonly RowCells[] {
  const rows: RowCells[] = [];
  const written = new Set<string>();
  const add = (list: string, options: readonly Option[]) => {
    if (written.has(list)) return;
    written.add(list);
    for (const { value, label, under } of options) {
      rows.push({ list_name: list, name: value, ...inBoth("label", label), [OWN.under]: under ?? null });
    }
  };
  const asked = form.fields.flatMap((field) => [
    { list: listName(field.key), field },
    ...(field.columns ?? []).map((column) => ({
      list: listName(`${field.key}.${column.key}`),
      field: column,
    })),
  ]);
  for (const { list, field } of asked) {
    if (field.type === "yesno") add(YES_NO, YES_NO_OPTIONS);
    else if (field.list !== undefined) add(centralName(field.list), lists[field.list] ?? []);
    else if (field.options !== undefined) add(list, field.options);
  }
  return rows;
}

const YES_NO_OPTIONS: readonly Option[] = [
  { value: "yes", label: { "zh-CN": "是", "en-US": "Yes" } },
  { value: "no", label: { "zh-CN": "否", "en-US": "No" } },
];

function settings(form: Form, version: number): RowCells {
  const { title, description, number, approval, cadence } = form;
  return {
    form_title: title["en-US"],
    form_id: form.code,
    version: String(version),
    default_language: "English (en)",
    instance_name: instanceName(form.label),
    fieldsheet_title_zh: title["zh-CN"],
    fieldsheet_description_en: description["en-US"],
    fieldsheet_description_zh: description["zh-CN"],
    fieldsheet_number: "field" in number ? number.field : null,
    fieldsheet_prefix: "prefix" in number ? JSON.stringify(number.prefix) : null,
    fieldsheet_owner: form.owner,
    fieldsheet_unit: form.unit ?? null,
    fieldsheet_day: form.day,
    fieldsheet_label: form.label.join(" "),
    fieldsheet_group: form.group ?? null,
    fieldsheet_shared: form.shared === undefined ? null : JSON.stringify(form.shared),
    fieldsheet_document: form.document === undefined ? null : (form.document.until ?? "yes"),
    fieldsheet_document_title_en: form.document?.title?.["en-US"] ?? null,
    fieldsheet_document_title_zh: form.document?.title?.["zh-CN"] ?? null,
    fieldsheet_signatories: form.document?.signatories?.join(" ") ?? null,
    fieldsheet_parameters: approval?.parameters.join(" ") ?? null,
    ...(cadence ? cadenceCells(cadence) : {}),
  };
}

function cadenceCells({ every, who, due, coverage, quality, sample }: Cadence): RowCells {
  return {
    fieldsheet_every: typeof every === "string" ? every : null,
    fieldsheet_after: typeof every === "string" ? null : every.after,
    fieldsheet_after_by: typeof every === "string" ? null : every.by,
    fieldsheet_after_lines: typeof every === "string" ? null : (every.lines?.field ?? null),
    fieldsheet_after_line_by: typeof every === "string" ? null : (every.lines?.by ?? null),
    fieldsheet_after_line_day: typeof every === "string" ? null : (every.lines?.day ?? null),
    fieldsheet_roles: joined(who.roles),
    fieldsheet_due_from: due.from,
    fieldsheet_due_working_days: due.workingDays ?? null,
    fieldsheet_due_weekday: due.weekday ?? null,
    fieldsheet_due_time: due.time,
    fieldsheet_coverage: coverage ?? null,
    fieldsheet_quality: quality ?? null,
    fieldsheet_sample: sample ?? null,
  };
}

function stepRows(steps: NonNullable<Form["approval"]>["steps"]): readonly RowCells[] {
  return steps.map((step) => ({
    code: step.code,
    ...inBoth("title", step.title),
    who: relation(step.who),
    when: step.when ?? null,
    all: step.all ? "yes" : null,
    together: step.together ?? null,
    within: step.within ?? null,
    escalates: step.escalates ? relation(step.escalates) : null,
  }));
}

function relation(who: Relation): string {
  if ("superior" in who) return `superior:${who.superior}`;
  return "role" in who ? `role:${who.role}` : `post:${who.post}`;
}

function instanceName(label: readonly string[]): string {
  const parts = label.map((key) => `\${${key}}`);
  return parts.length === 1 ? parts.join("") : `concat(${parts.join(", ' ', ")})`;
}

function ownOnly(what: Text, sheet: string, column: string): Uncarried {
  return uncarried("own-only", { sheet, row: 0, column }, { what });
}

/** What a form says beside its questions that XLSForm has no place for. */
function apart(form: Form): readonly Uncarried[] {
  return [
    ...(form.approval
      ? [ownOnly({ "zh-CN": "审批步骤", "en-US": "approval" }, OWN_SHEETS.steps, OWN_SHEETS.steps)]
      : []),
    ...(form.duplicates
      ? [
          ownOnly(
            { "zh-CN": "查重", "en-US": "search for duplicates" },
            OWN_SHEETS.duplicates,
            OWN_SHEETS.duplicates,
          ),
        ]
      : []),
    ...(form.cadence
      ? [ownOnly({ "zh-CN": "填报周期", "en-US": "cadence" }, "settings", "fieldsheet_roles")]
      : []),
    ...(form.document
      ? [ownOnly({ "zh-CN": "打印文件", "en-US": "printed document" }, "settings", "fieldsheet_document")]
      : []),
  ];
}

function inBoth(column: string, text: Text): RowCells {
  const [english, chinese] = translated(column);
  return { [english]: text["en-US"], [chinese]: text["zh-CN"] };
}
