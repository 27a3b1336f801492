import type { Text } from "../contract/language.ts";
import type { Check, Field, FieldType, Form, LineField } from "../rulebook/form-definition.ts";
import { type AnswerTypes, answerTypes, columnTypes } from "./answer-types.ts";
import { carryExpression } from "./carried-expression.ts";
import { OWN, OWN_SHEETS, translated } from "./columns.ts";
import { initialToDefault, writeInitial } from "./initial-cell.ts";
import { joined, type RowCells } from "./table.ts";
import { uncarried, type Uncarried, type UncarriedCode } from "./uncarried.ts";

/** The rows of a survey, what of them only we can read, and the checks that stand in them. */
export type WrittenSurvey = {
  readonly rows: readonly RowCells[];
  readonly left: readonly Uncarried[];
  readonly checks: ReadonlySet<string>;
};

/** Types that XLSForm asks in its own words; the others are asked as text or number and named in our column. */
const STANDARD: Readonly<Partial<Record<FieldType, string>>> = {
  text: "text",
  longtext: "text",
  number: "decimal",
  money: "decimal",
  percent: "decimal",
  date: "date",
  time: "time",
  yesno: "select_one yes_no",
  person: "text",
  unit: "text",
  lookup: "text",
};
const NAMED: ReadonlySet<FieldType> = new Set(["money", "percent", "yesno", "person", "unit", "lookup"]);
/** Those that another tool would ask otherwise than we do. */
const OURS: Readonly<Partial<Record<FieldType, Text>>> = {
  person: { "zh-CN": "人员题", "en-US": "question for a person" },
  unit: { "zh-CN": "单位题", "en-US": "question for a unit" },
  lookup: { "zh-CN": "关联题", "en-US": "look-up of another form" },
};
const FILES: Readonly<Record<string, string>> = {
  "image/*": "image",
  "audio/*": "audio",
  "video/*": "video",
};
/** The name of the list that yes/no questions choose from. */
export const YES_NO = "yes_no";

/** The rows of a form's questions, their sections as groups and their tables of lines as repeats. */
export function writeSurvey(form: Form): WrittenSurvey {
  const answers = answerTypes(form.fields);
  const given = form.fields.flatMap(({ key, required, shownWhen }) => (required && !shownWhen ? [key] : []));
  const rows: RowCells[] = [];
  const left: Uncarried[] = [];
  const checks = new Set<string>();
  const add = (cells: RowCells, missing: readonly Missing[] = []) => {
    rows.push(cells);
    // The header is row 1.
    const row = rows.length + 1;
    for (const { column, what, code } of missing) {
      left.push(uncarried(code, { sheet: "survey", row, column }, { what }));
    }
  };
  let section: Text | undefined;
  let sections = 0;
  for (const field of form.fields) {
    const begins =
      field.section !== undefined && !sameText(field.section, section) ? field.section : undefined;
    if (begins) {
      if (section !== undefined) add({ type: "end_group" });
      section = begins;
      sections += 1;
      add({ type: "begin_group", name: `section_${sections}`, ...inBoth("label", begins) });
    }
    const restated = field.section !== undefined && !begins ? { [OWN.section]: "yes" } : {};
    const check = field.columns ? undefined : form.checks.find((one) => one.field === field.key);
    const written = question(field, listName(field.key), answers);
    const constraint = check ? constraintOf(check, field, answers, given) : undefined;
    if (constraint && check) checks.add(check.code);
    const cells = { ...written.cells, ...rest(field, answers), ...constraint?.cells, ...restated };
    if (field.columns === undefined) {
      add(cells, [...written.missing, ...missingOf(field, cells), ...(constraint?.missing ?? [])]);
      continue;
    }
    add({ ...cells, type: "begin_repeat" }, missingOf(field, cells));
    const own = columnTypes(form.fields, field);
    for (const column of field.columns) {
      const line = question(column, listName(`${field.key}.${column.key}`), own);
      add(line.cells, line.missing);
    }
    add({ type: "end_repeat" });
  }
  if (section !== undefined) add({ type: "end_group" });
  return { rows, left, checks };
}

/** What the list of a question's own choices is called; no two lists of a form are called the same. */
export function listName(key: string): string {
  return key === YES_NO ? `${key}.choices` : key;
}

type Missing = { readonly column: string; readonly what: string | Text; readonly code: UncarriedCode };
type Written = { readonly cells: RowCells; readonly missing: readonly Missing[] };

function question(field: Field | LineField, list: string, answers: AnswerTypes): Written {
  const { key, label, help, required, requiredWhen, computed } = field;
  const place = { answers };
  const when =
    requiredWhen === undefined
      ? undefined
      : carryExpression(requiredWhen, answers, { answers, condition: true });
  const sum = computed === undefined ? undefined : carryExpression(computed, answers, place);
  const ours = OURS[field.type];
  const cells: RowCells = {
    type: computed === undefined ? typeOf(field, list) : "calculate",
    name: key,
    ...inBoth("label", label),
    ...(help ? inBoth("hint", help) : {}),
    required: required === undefined ? (when?.standard ?? null) : required ? "yes" : "no",
    [OWN.required]: required === undefined ? (when?.own ?? null) : (requiredWhen ?? null),
    appearance: field.type === "longtext" ? "multiline" : null,
    calculation: sum?.standard ?? null,
    [OWN.calculation]: sum?.own ?? null,
    [OWN.type]: NAMED.has(field.type) || computed !== undefined ? field.type : null,
    [OWN.form]: field.form ?? null,
    [OWN.list]: field.list ?? null,
    ...within(field),
  };
  return {
    cells,
    missing: [
      ...(ours ? [{ column: OWN.type, what: ours, code: "own-only" as const }] : []),
      ...(field.list
        ? [
            {
              column: OWN.list,
              what: { "zh-CN": "中央列表", "en-US": "central list" },
              code: "own-only" as const,
            },
          ]
        : []),
      ...lost(when, OWN.required),
      ...lost(sum, OWN.calculation),
    ],
  };
}

function typeOf(field: Field | LineField, list: string): string {
  if (field.type === "choice") return `select_one ${centralOr(field, list)}`;
  if (field.type === "choices") return `select_multiple ${centralOr(field, list)}`;
  if (field.type === "attachment") {
    const accept = "accept" in field ? field.accept : undefined;
    return (accept?.length === 1 ? FILES[accept[0] ?? ""] : undefined) ?? "file";
  }
  return STANDARD[field.type] ?? "text";
}

function centralOr({ list }: Field | LineField, own: string): string {
  return list === undefined ? own : centralName(list);
}

/** What a central list is called among the choices. */
export function centralName(code: string): string {
  return `central.${code}`;
}

/** A choice offered by another's value: as a filter, where the choices are the form's own. */
function within({ within: by, list }: Field | LineField): RowCells {
  if (by === undefined) return {};
  if (list !== undefined) return { [OWN.within]: by };
  return { choice_filter: `${OWN.under} = '' or ${OWN.under} = \${${by}}` };
}

function rest(field: Field, answers: AnswerTypes): RowCells {
  const shown =
    field.shownWhen === undefined
      ? undefined
      : carryExpression(field.shownWhen, answers, { answers, condition: true });
  const standard =
    field.initial === undefined ? undefined : initialToDefault(field.type, field.key, field.initial);
  const own = field.initial === undefined || standard !== undefined ? null : writeInitial(field.initial);
  const accepts = field.accept ?? [];
  const said = accepts.length === 1 && FILES[accepts[0] ?? ""] !== undefined;
  return {
    relevant: shown?.standard ?? null,
    [OWN.relevant]: shown?.own ?? null,
    default: standard ?? null,
    [OWN.initial]: own,
    [OWN.by]: field.by === undefined ? null : field.by === "superior" ? "superior" : `step:${field.by.step}`,
    [OWN.internal]: field.internal === undefined ? null : field.internal ? "yes" : "no",
    [OWN.most]: field.most ?? null,
    [OWN.accept]: field.accept === undefined || said ? null : joined(field.accept),
  };
}

function missingOf(field: Field, cells: RowCells): readonly Missing[] {
  const what = {
    by: { "zh-CN": "由谁填写", "en-US": "way to say who fills a question" },
    initial: { "zh-CN": "这种初始值", "en-US": "default of this kind" },
    internal: { "zh-CN": "不打印的题目", "en-US": "question that is not printed" },
  };
  return [
    ...(field.by ? [{ column: OWN.by, what: what.by, code: "own-only" as const }] : []),
    ...(field.internal ? [{ column: OWN.internal, what: what.internal, code: "own-only" as const }] : []),
    ...(cells[OWN.initial] ? [{ column: OWN.initial, what: what.initial, code: "own-only" as const }] : []),
    ...(cells["relevant"] === null && cells[OWN.relevant]
      ? [{ column: OWN.relevant, what: "", code: "own-expression" as const }]
      : []),
  ];
}

function constraintOf(
  check: Check,
  field: Field,
  answers: AnswerTypes,
  given: readonly string[],
): Written | undefined {
  const carried = carryExpression(check.holds, answers, {
    answers,
    self: field.key,
    given,
    condition: true,
  });
  if (carried.standard === null) return undefined;
  return {
    cells: {
      constraint: carried.standard,
      [OWN.constraint]: carried.own,
      [OWN.check]: check.code,
      ...inBoth("constraint_message", check.message),
    },
    missing: [],
  };
}

function lost(carried: { standard: unknown; own: unknown } | undefined, column: string): readonly Missing[] {
  return carried !== undefined && carried.standard === null
    ? [{ column, what: "", code: "own-expression" }]
    : [];
}

function inBoth(column: string, text: Text): RowCells {
  const [english, chinese] = translated(column);
  return { [english]: text["en-US"], [chinese]: text["zh-CN"] };
}

function sameText(left: Text, right: Text | undefined): boolean {
  return left["en-US"] === right?.["en-US"] && left["zh-CN"] === right["zh-CN"];
}

/** What is told of the checks that found no place in a question's row. */
export function checksElsewhere(form: Form, carried: ReadonlySet<string>): readonly Uncarried[] {
  return form.checks.flatMap(({ code }, index) =>
    carried.has(code)
      ? []
      : [uncarried("own-expression", { sheet: OWN_SHEETS.checks, row: index + 2, column: "holds" })],
  );
}
