import type { Text } from "../contract/language.ts";
import type { AskingLines } from "../rulebook/asking-lines.ts";
import type {
  Approval,
  ApprovalStep,
  Cadence,
  Check,
  Field,
  Form,
  Relation,
} from "../rulebook/form-definition.ts";
import { OWN_SHEETS } from "./columns.ts";
import { languageColumns, textIn } from "./language-columns.ts";
import { codeOf } from "./survey-question.ts";
import { parsedJson, parted, rowsOf, saysYes, sheetOf, type Sheets, type SheetRow } from "./table.ts";
import { uncarried, type Uncarried } from "./uncarried.ts";
import { RecordBody } from "../contract/records.ts";

/** What a form says beside its questions, as far as the file does. */
export type ReadSettings = {
  readonly form: Partial<Omit<Form, "fields" | "checks" | "kind">>;
  readonly left: readonly Uncarried[];
};

/** Reads the settings, and the sheets of our own. */
export function readSettings(sheets: Sheets, fields: readonly Field[]): ReadSettings {
  const row = rowsOf(sheetOf(sheets, "settings"))[0];
  const left: Uncarried[] = [];
  const text = (column: string) => row?.text(column) ?? "";
  const title = bothOf(text("form_title"), text("fieldsheet_title_zh"));
  const description = bothOf(text("fieldsheet_description_en"), text("fieldsheet_description_zh"));
  const prefix = parsedJson(text("fieldsheet_prefix"));
  const label = parted(text("fieldsheet_label"), true);
  const named = [...text("instance_name").matchAll(/\$\{([^}]+)\}/g)].flatMap(([, name]) =>
    name !== undefined && fields.some(({ key }) => key === codeOf(name)) ? [codeOf(name)] : [],
  );
  const shared = text("fieldsheet_shared");
  const document = readDocument(text);
  const approval = readApproval(sheets, text("fieldsheet_parameters"), left);
  const cadence = readCadence(row, left);
  const duplicates = sheetOf(sheets, OWN_SHEETS.duplicates);
  const vectors = readVectors(sheets, left);
  return {
    form: {
      ...(text("form_id") === "" ? {} : { code: codeOf(text("form_id")) }),
      ...(title ? { title } : {}),
      ...(description ? { description } : {}),
      ...(text("fieldsheet_number") === "" ? {} : { number: { field: text("fieldsheet_number") } }),
      ...(typeof prefix === "string" ? { number: { prefix } } : {}),
      ...(text("fieldsheet_owner") === "" ? {} : { owner: text("fieldsheet_owner") }),
      ...(text("fieldsheet_unit") === "" ? {} : { unit: text("fieldsheet_unit") }),
      ...(text("fieldsheet_day") === "" ? {} : { day: text("fieldsheet_day") }),
      ...(label.length > 0 ? { label } : named.length > 0 ? { label: named } : {}),
      ...(text("fieldsheet_group") === "" ? {} : { group: text("fieldsheet_group") }),
      ...(shared === "" ? {} : { shared: parted(shared) }),
      ...(document ? { document } : {}),
      ...(approval ? { approval } : {}),
      ...(cadence ? { cadence } : {}),
      ...(duplicates ? { duplicates: rowsOf(duplicates).map(readDuplicate) } : {}),
      ...(vectors.length > 0 ? { vectors } : {}),
    },
    left,
  };
}

/** The checks in their order: those of the sheet of checks, then what stands in questions alone. */
export function readChecks(sheets: Sheets, inRows: readonly Check[]): readonly Check[] {
  const table = sheetOf(sheets, OWN_SHEETS.checks);
  const messages = languageColumns(table, "message");
  const rest = new Map(inRows.map((check) => [check.code, check]));
  const listed = rowsOf(table).flatMap((row): Check[] => {
    const [code, field, holds] = [row.text("code"), row.text("field"), row.text("holds")];
    const own = rest.get(code);
    rest.delete(code);
    if (own) return [own];
    const { text } = textIn(row, messages, OWN_SHEETS.checks);
    return holds === "" || !text ? [] : [{ code, holds, field, message: text }];
  });
  return [...listed, ...rest.values()];
}

function bothOf(english: string, chinese: string): Text | undefined {
  if (english === "" && chinese === "") return undefined;
  return { "zh-CN": chinese || english, "en-US": english || chinese };
}

function readDocument(text: (column: string) => string): Form["document"] {
  const document = text("fieldsheet_document");
  if (document === "") return undefined;
  const title = bothOf(text("fieldsheet_document_title_en"), text("fieldsheet_document_title_zh"));
  const signatories = parted(text("fieldsheet_signatories"), true);
  return {
    ...(title ? { title } : {}),
    ...(signatories.length > 0 ? { signatories } : {}),
    ...(document === "approved" ? { until: document } : {}),
  };
}

function readApproval(sheets: Sheets, parameters: string, left: Uncarried[]): Approval | undefined {
  const table = sheetOf(sheets, OWN_SHEETS.steps);
  const titles = languageColumns(table, "title");
  const steps = rowsOf(table).flatMap((row): ApprovalStep[] => {
    const who = readRelation(row.text("who"));
    const title = textIn(row, titles, OWN_SHEETS.steps);
    left.push(...title.left);
    if (!who) {
      const place = { sheet: OWN_SHEETS.steps, row: row.row, column: "who" };
      left.push(uncarried("bad-cell", place, { what: row.text("who") }));
      return [];
    }
    const escalates = readRelation(row.text("escalates"));
    const code = row.text("code");
    return [
      {
        code,
        title: title.text ?? { "zh-CN": code, "en-US": code },
        who,
        ...(row.text("when") === "" ? {} : { when: row.text("when") }),
        ...(saysYes(row.text("all")) ? { all: true as const } : {}),
        ...(row.text("together") === "" ? {} : { together: row.text("together") }),
        ...(row.text("within") === "" ? {} : { within: row.text("within") }),
        ...(escalates ? { escalates } : {}),
      },
    ];
  });
  return steps.length === 0 ? undefined : { parameters: parted(parameters, true), steps };
}

function readRelation(text: string): Relation | undefined {
  const [, kind, who] = /^(superior|role|post):\s*(.+)$/.exec(text) ?? [];
  if (kind === undefined || who === undefined) return undefined;
  if (kind === "role") return { role: who };
  if (kind === "post") return { post: who };
  return /^[1-4]$/.test(who) ? { superior: Number(who) } : undefined;
}

function readLines(text: (column: string) => string): { lines: AskingLines } | undefined {
  const [field, by, day] = [
    text("fieldsheet_after_lines"),
    text("fieldsheet_after_line_by"),
    text("fieldsheet_after_line_day"),
  ];
  return field === "" ? undefined : { lines: { field, by, ...(day === "" ? {} : { day }) } };
}

function readCadence(row: SheetRow | undefined, left: Uncarried[]): Cadence | undefined {
  const text = (column: string) => row?.text(column) ?? "";
  const roles = parted(text("fieldsheet_roles"));
  const [every, after, by] = [
    text("fieldsheet_every"),
    text("fieldsheet_after"),
    text("fieldsheet_after_by"),
  ];
  if (roles.length === 0 || (every === "" && after === "")) return undefined;
  const grain = (["day", "week", "month", "quarter", "year"] as const).find((one) => one === every);
  if (grain === undefined && after === "") {
    const place = { sheet: "settings", row: 2, column: "fieldsheet_every" };
    left.push(uncarried("bad-cell", place, { what: every }));
    return undefined;
  }
  const days = text("fieldsheet_due_working_days");
  const weekday = text("fieldsheet_due_weekday");
  return {
    every: grain ?? { after, by, ...readLines(text) },
    who: { roles },
    due: {
      from: text("fieldsheet_due_from") === "start" ? "start" : "end",
      ...(days === "" ? {} : { workingDays: Number(days) }),
      ...(weekday === "" ? {} : { weekday: Number(weekday) }),
      time: text("fieldsheet_due_time"),
    },
    ...(text("fieldsheet_coverage") === "" ? {} : { coverage: text("fieldsheet_coverage") }),
    ...(text("fieldsheet_quality") === "" ? {} : { quality: text("fieldsheet_quality") }),
    ...(text("fieldsheet_sample") === "" ? {} : { sample: text("fieldsheet_sample") }),
  };
}

function readDuplicate(row: SheetRow): NonNullable<Form["duplicates"]>[number] {
  const fields = parted(row.text("fields"), true);
  return saysYes(row.text("refuses")) ? { fields, refuses: true } : { fields };
}

function readVectors(sheets: Sheets, left: Uncarried[]): Form["vectors"] {
  return rowsOf(sheetOf(sheets, OWN_SHEETS.vectors)).flatMap((row) => {
    const body = RecordBody.safeParse(parsedJson(row.text("body")));
    if (body.success) return [{ body: body.data, refused: parted(row.text("refused")) }];
    const place = { sheet: OWN_SHEETS.vectors, row: row.row, column: "body" };
    left.push(uncarried("bad-cell", place, { what: row.text("body").slice(0, 40) }));
    return [];
  });
}
