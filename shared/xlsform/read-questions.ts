import type { Text } from "../contract/language.ts";
import type { Check, Field, LineField, Option } from "../rulebook/form-definition.ts";
import { answerTypes, columnTypes, type AnswerTypes } from "./answer-types.ts";
import { readExpression } from "./carried-expression.ts";
import { OWN } from "./columns.ts";
import { listName } from "./export-survey.ts";
import { defaultToInitial, readInitial } from "./initial-cell.ts";
import { languageColumns, type LanguageColumns, textIn } from "./language-columns.ts";
import type { Choices } from "./read-choices.ts";
import type { ReadSurvey } from "./read-survey.ts";
import type { SurveyQuestion } from "./survey-question.ts";
import { parted, saysNo, saysYes, type SheetRow, type Table } from "./table.ts";
import { uncarried, type Uncarried, type UncarriedCode } from "./uncarried.ts";
import type { XPathPlace } from "./xpath-to-cel.ts";

/** The fields of a form, and the checks that stand in their rows. */
export type ReadQuestions = {
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
  readonly left: readonly Uncarried[];
};

const FILTER = /^(?:([\w-]+)\s*=\s*''\s+or\s+)?([\w-]+)\s*=\s*\$\{([^}]+)\}$/;

/** Makes fields of what a survey asks. */
export function readQuestions(table: Table | undefined, survey: ReadSurvey, choices: Choices): ReadQuestions {
  const left: Uncarried[] = [];
  const checks: Check[] = [];
  const answers = answerTypes(survey.questions);
  const languages = {
    label: languageColumns(table, "label"),
    hint: languageColumns(table, "hint"),
    message: languageColumns(table, "constraint_message"),
  };
  const place: XPathPlace = { answers, renamed: survey.renamed };
  const given = survey.questions.flatMap(({ key, row, groups }) =>
    saysYes(row.text("required")) &&
    !groups.some((group) => group.text("relevant") !== "") &&
    !conditional(row)
      ? [key]
      : [],
  );
  const reading = createReading(left, languages, choices, survey.renamed);

  const fields = survey.questions.map((question): Field => {
    const { row, type, columns } = question;
    const at = (column: string) => ({ sheet: "survey", row: row.row, column });
    const shownWhen = conditionOf(question, place, left);
    const step = /^step:(.+)$/.exec(row.text(OWN.by))?.[1];
    const by = row.text(OWN.by) === "superior" ? "superior" : step === undefined ? undefined : { step };
    const initial = initialOf(question, left);
    const most = row.text(OWN.most);
    const internal = row.text(OWN.internal);
    if (most !== "" && !Number.isInteger(Number(most))) {
      left.push(uncarried("bad-cell", at(OWN.most), { what: most }));
    }
    const accept = acceptOf(question);
    const own = columns && columnTypes(survey.questions, question);
    checks.push(...checksOf(question, { place, given, message: languages.message, left }));
    return {
      ...reading.question(question, place),
      type,
      ...(question.section ? { section: question.section } : {}),
      ...(shownWhen === undefined ? {} : { shownWhen }),
      ...(by === undefined ? {} : { by }),
      ...(initial === undefined ? {} : { initial }),
      ...(internal === "" ? {} : { internal: saysYes(internal) }),
      ...(most !== "" && Number.isInteger(Number(most)) ? { most: Number(most) } : {}),
      ...(accept === undefined ? {} : { accept }),
      ...(columns && own ? { columns: columns.map((column) => reading.column(column, own, left)) } : {}),
    };
  });
  return { fields, checks, left };
}

type Languages = Readonly<Record<"label" | "hint" | "message", LanguageColumns>>;

function createReading(
  left: Uncarried[],
  languages: Languages,
  choices: Choices,
  renamed: ReadonlyMap<string, string>,
) {
  const tell = (code: UncarriedCode, row: SheetRow, column: string, what: string) =>
    left.push(uncarried(code, { sheet: "survey", row: row.row, column }, { what }));

  const question = (asked: SurveyQuestion, place: XPathPlace): Omit<Field, "type"> => {
    const { row, key, note } = asked;
    const label = textIn(row, languages.label, "survey");
    const hint = textIn(row, languages.hint, "survey");
    left.push(...label.left, ...hint.left);
    if (!label.text && asked.survey.is !== "calculate") tell("no-label", row, "label", key);
    const name: Text = { "zh-CN": key, "en-US": key };
    const required = row.text("required");
    const plain = saysYes(required) || saysNo(required);
    const when = plain
      ? { source: row.text(OWN.required) || undefined, left: [] }
      : readExpression(row, "required", OWN.required, { ...place, condition: true });
    const sum = readExpression(row, "calculation", OWN.calculation, place);
    left.push(...when.left, ...sum.left);
    if (sum.source !== undefined && asked.survey.is !== "calculate" && !saysYes(row.text("read_only"))) {
      tell("computed-now", row, "calculation", key);
    }
    const help = hint.text ?? note;
    const form = row.text(OWN.form);
    return {
      key,
      label: label.text ?? name,
      ...(help ? { help } : {}),
      ...(required === "" || !plain ? {} : { required: saysYes(required) }),
      ...(when.source === undefined ? {} : { requiredWhen: when.source }),
      ...optionsOf(asked),
      ...(form === "" ? {} : { form }),
      ...(sum.source === undefined ? {} : { computed: sum.source }),
    };
  };

  const optionsOf = (
    asked: SurveyQuestion,
    scope = "",
  ): { options?: Option[]; list?: string; within?: string } => {
    const { row, survey, type, key } = asked;
    if (type !== "choice" && type !== "choices") return {};
    const central = row.text(OWN.list);
    const within = withinOf(row);
    if (central !== "") {
      const own = row.text(OWN.within);
      left.push(...choices.central(central, row));
      return { list: central, ...(own === "" ? {} : { within: own }) };
    }
    const list = survey.is === "question" && survey.list !== undefined ? survey.list : listName(scope + key);
    const options = choices.options(list, within?.column);
    if (options.length === 0 && survey.is === "question") tell("no-list", row, "type", list);
    return {
      ...(options.length > 0 ? { options: [...options] } : {}),
      ...(within ? { within: renamed.get(within.by) ?? within.by } : {}),
    };
  };

  const withinOf = (row: SheetRow): { column: string; by: string } | undefined => {
    const filter = row.text("choice_filter").replaceAll(/\s+/g, " ");
    if (filter === "") return undefined;
    const [, first, column, by] = FILTER.exec(filter) ?? [];
    if (column !== undefined && by !== undefined && (first === undefined || first === column))
      return { column, by };
    tell("filter", row, "choice_filter", filter);
    return undefined;
  };

  const column = (asked: SurveyQuestion, answers: AnswerTypes, told: Uncarried[]): LineField => {
    const { row, type } = asked;
    for (const name of ["relevant", "constraint", "default", OWN.by, OWN.initial, OWN.relevant]) {
      const what = row.text(name);
      if (what !== "") {
        told.push(uncarried("line-setting", { sheet: "survey", row: row.row, column: name }, { what }));
      }
    }
    if (type === "lines" || type === "attachment" || type === "choices" || type === "longtext") {
      throw new TypeError(`A column cannot be ${type}: readSurvey leaves it out.`);
    }
    return { ...question(asked, { answers, renamed }), type };
  };
  return { question, column };
}

function conditional(row: SheetRow): boolean {
  return row.text("relevant") !== "" || row.text(OWN.relevant) !== "";
}

/** The question's own condition, and that of the groups around it. */
function conditionOf(question: SurveyQuestion, place: XPathPlace, left: Uncarried[]): string | undefined {
  const parts = [...question.groups, question.row].flatMap((row) => {
    const read = readExpression(row, "relevant", OWN.relevant, { ...place, condition: true });
    // A group's is told once, at its first question.
    if (
      row === question.row ||
      !left.some(({ row: told, column }) => told === row.row && column === "relevant")
    ) {
      left.push(...read.left);
    }
    return read.source === undefined ? [] : [read.source];
  });
  if (parts.length < 2) return parts[0];
  return parts.map((part) => `(${part})`).join(" && ");
}

function initialOf({ row, type, survey }: SurveyQuestion, left: Uncarried[]): Field["initial"] {
  const at = (column: string) => ({ sheet: "survey", row: row.row, column });
  const own = row.text(OWN.initial);
  if (own !== "") {
    const read = readInitial(own);
    if (read === undefined) left.push(uncarried("bad-cell", at(OWN.initial), { what: own }));
    return read;
  }
  if (survey.is === "question" && survey.today) return "today";
  const cell = row.cell("default");
  if (cell === null || row.text("default") === "") return undefined;
  const read = defaultToInitial(type, row.text("name"), cell);
  if (read === undefined) left.push(uncarried("expression", at("default"), { what: row.text("default") }));
  return read;
}

function acceptOf({ row, type, survey }: SurveyQuestion): string[] | undefined {
  if (type !== "attachment") return undefined;
  const own = row.text(OWN.accept);
  if (own !== "") return parted(own);
  return survey.is === "question" && survey.accept !== undefined ? [survey.accept] : undefined;
}

type CheckReading = {
  readonly place: XPathPlace;
  readonly given: readonly string[];
  readonly message: LanguageColumns;
  readonly left: Uncarried[];
};

/** What a row's constraint says. One of a plain XLSForm is not asked of a blank answer. */
function checksOf(question: SurveyQuestion, { place, given, message, left }: CheckReading): readonly Check[] {
  const { row, key, survey, type } = question;
  const code = row.text(OWN.check);
  const known = code === "" ? [...given, key] : given;
  const read = readExpression(row, "constraint", OWN.constraint, {
    ...place,
    self: key,
    given: known,
    condition: true,
  });
  const told = textIn(row, message, "survey");
  left.push(...read.left, ...told.left);
  const checks: Check[] = [];
  const guarded = (source: string) =>
    code !== "" || given.includes(key) || ["choices", "attachment", "lines"].includes(type)
      ? source
      : `blank(${key}) || ${/\|\|/.test(source) ? `(${source})` : source}`;
  if (read.source !== undefined) {
    const text = told.text ?? {
      "zh-CN": "填写的内容不符合要求。",
      "en-US": "What is filled in here does not meet the condition.",
    };
    checks.push({ code: code || `${key}_valid`, holds: guarded(read.source), field: key, message: text });
  }
  if (survey.is === "question" && survey.whole) {
    const text = { "zh-CN": "请填写整数。", "en-US": "Fill in a whole number." };
    checks.push({
      code: `${key}_whole`,
      holds: guarded(`round(${key}, 0) == ${key}`),
      field: key,
      message: text,
    });
  }
  return checks;
}
